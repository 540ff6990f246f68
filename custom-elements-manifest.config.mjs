// custom-elements.json: the public elements, for editors and documentation.

const isPublic = (member) =>
  !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name);

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**'],
  litelement: true,
  outdir: '.',
  plugins: [
    {
      // Reactive state is not an attribute, and private members are not API.
      name: 'public-api-only',
      packageLinkPhase({customElementsManifest}) {
        for (const declaration of customElementsManifest.modules.flatMap(
          (m) => m.declarations ?? [],
        )) {
          declaration.members &&= declaration.members.filter(isPublic);
          declaration.attributes &&= declaration.attributes.filter(
            ({fieldName, name}) => !(fieldName ?? name ?? '').startsWith('_'),
          );
        }
      },
    },
  ],
};
