// Chromium comes from an npm package (or PUPPETEER_EXECUTABLE_PATH); puppeteer's own download would fail the install.
module.exports = { skipDownload: true };
