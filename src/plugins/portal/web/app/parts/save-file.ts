/** Gives the reader a file that was made or fetched here, under this name. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
