// Prints the given names of men and of women by language that the package @faker-js/faker (MIT) holds, as JSON:
//     node given_names.mjs PACKAGE/dist/index.js > FAKER.json
import { pathToFileURL } from 'node:url';

const { allLocales } = await import(pathToFileURL(process.argv[2]).href);
const names = {};
for (const [language, locale] of Object.entries(allLocales)) {
    const given = locale.person?.first_name;
    if (given) {
        names[language] = { m: given.male ?? [], f: given.female ?? [] };
    }
}
console.log(JSON.stringify(names));
