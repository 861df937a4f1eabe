/** Loaded from the first day, so that its place among the layers is tested; what it will do is told in README.md. */
export default {};
