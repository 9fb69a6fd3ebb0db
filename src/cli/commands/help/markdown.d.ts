/** A page of the documentation: the build and the tests give its text. */
declare module "*.md" {
  const text: string;
  export default text;
}
