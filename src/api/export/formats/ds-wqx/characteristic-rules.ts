/** What the published rules (schemas/data/src/logic of datastreamapp/schema, 3.0.0) ask of some characteristics only. */
const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/[|\n]/));

const nutrients = listed(`
Ammonia|Ammonia, un-ionized|Ammonia and ammonium|Ammonium|Inorganic nitrogen (ammonia, nitrate and nitrite)
Inorganic nitrogen (nitrate and nitrite)|Kjeldahl nitrogen|Nitrate|Nitrite|Organic Nitrogen|Organic phosphorus|Orthophosphate
Total Nitrogen, mixed forms|Total Phosphorus, mixed forms|Soluble Reactive Phosphorus (SRP)
`);
const otherFractionated = listed(`
Aluminum|Antimony|Arsenic|Barium|Beryllium|Bismuth|Boron|Bromine|Cadmium|Calcium|Carbon dioxide|Chlorate|Chloride|Chlorite|Chromium
Chromium(III)|Chromium(VI)|Copper|Fluoride|Hafnium|Hydroxide|Iodine-129|Inorganic arsenic (arsenate and arsenite)|Inorganic carbon
Iron|Lead|Lithium|Lithium-7|Lutetium|Magnesium|Manganese|Mercury|Methylmercury(1+)|Molybdenum|Nickel|Organic carbon
Phosphorus, elemental|Phosphorus, hydrolyzable|Rubidium|Selenium|Silver|Sodium|Sulfate|Thallium|Tin|Titanium|Zinc
`);
const isotopes = listed(`
Nitrogen-15|Nitrogen-15/Nitrogen-14 ratio|Oxygen-17|Oxygen-18|Oxygen-18/Oxygen-16 ratio|delta carbon-13/carbon-12
Delta nitrogen-15/nitrogen-14|Delta oxygen-17/oxygen-16|Delta oxygen-18/oxygen-16|Delta sulfur-34/sulfur-32|Deuterium
Deuterium/Hydrogen ratio|Deuterium, delta|Sulfur-34|Sulfur-34/Sulfur-32 ratio|Carbon-13|Carbon-13/Carbon-12 ratio
`);
const otherSpeciated = listed('Phosphorus, hydrolyzable|Tritium');
const depths = listed(`
Bankfull Height|Depth of water column|Depth, Secchi disk depth|Depth, snow cover|Ice thickness|Light attenuation, depth at 99%
Transparency, Secchi tube with disk|Transparency, tube with disk|Water level|Water level (probe)|Water level elevation
Water level in well, depth from a reference point|White ice thickness
`);

export const isNutrient = (name: string): boolean => nutrients.has(name);
export const isIsotope = (name: string): boolean => isotopes.has(name);
export const needsFraction = (name: string): boolean => nutrients.has(name) || otherFractionated.has(name);
export const needsSpeciation = (name: string): boolean => nutrients.has(name) || isotopes.has(name) || otherSpeciated.has(name);
/** The depth is the result: the sample must not have another. */
export const isDepth = (name: string): boolean => depths.has(name);

export const nutrientMedia = listed('Ocean Water|Porewater|Rainwater|Stormwater|Surface Water');
export const nutrientFractions = listed('Filtered|Unfiltered|Filtered, lab|Filtered, field|Non-Filterable (Particle)|Unspecified');
export const isotopeSpeciations = listed(`
of CH4|of CO2|of H2O|of Inorganic C|of NH4|of NO3|of Organic C|of Organic N|of PO4|of S|of SO4|of Unspecified
`);
export const salinityUnits = listed('ppth|ppm|PSU|g/L|mg/L');
export const groundwaterMedia = listed('Groundwater|Porewater');
export const wellTypes = listed('Dug Well|Multilevel Well|Nested Well|Piezometer|Well');
