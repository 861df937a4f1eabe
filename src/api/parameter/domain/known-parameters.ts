/** What staff find on a new installation: the parameters that water of the region is usually analysed for. */
export interface KnownParameter {
  readonly code: string;
  readonly name: string;
  /** DS-WQX CharacteristicName. */
  readonly characteristicName: string | null;
  readonly group: string;
  /** CAS registry number. */
  readonly cas: string | null;
  /** UCUM code. */
  readonly unit: string;
  readonly decimals: number;
  /** Other names for the same thing, as files write them; names are compared without case. */
  readonly aliases: readonly string[];
  readonly plainHelp: string;
}

type Line = readonly [
  code: string,
  name: string,
  characteristicName: string | null,
  cas: string | null,
  decimals: number,
  plainHelp: string,
  aliases?: readonly string[],
];

const family = (group: string, unit: string, lines: readonly Line[]): KnownParameter[] =>
  lines.map(([code, name, characteristicName, cas, decimals, plainHelp, aliases = []]) => ({
    ...{ code, name, characteristicName, group, cas, unit, decimals, aliases, plainHelp },
  }));

export const knownParameters: readonly KnownParameter[] = [
  ...family('Organics', 'mg/L', [
    [
      'naphthenic-acids',
      'Naphthenic acids',
      'Naphthenic Acids',
      '1338-24-5',
      3,
      'A family of acids that occur naturally in oil-sands rock. Water that has touched oil sands carries them; in high amounts they harm fish.',
      ['Naphthenic acid', 'NAPHTHENIC ACIDS TOTAL'],
    ],
  ]),
  ...family('Major Ions', 'mg/L', [
    [
      'chloride',
      'Chloride',
      'Chloride',
      '16887-00-6',
      1,
      'One half of table salt. Much of it makes water salty and harms plants and animals of fresh water.',
    ],
    ['sodium', 'Sodium', 'Sodium', '7440-23-5', 1, 'The other half of table salt.'],
    ['calcium', 'Calcium', 'Calcium', '7440-70-2', 1, 'A mineral that makes water hard.'],
    ['magnesium', 'Magnesium', 'Magnesium', '7439-95-4', 1, 'A mineral that makes water hard.'],
    ['potassium', 'Potassium', 'Potassium', '7440-09-7', 1, 'A mineral that plants need.'],
    ['sulphate', 'Sulphate', 'Sulfate', '14808-79-8', 1, 'A salt that comes from rock, and from water used in mining.', ['Sulfate']],
    ['fluoride', 'Fluoride', 'Fluoride', '16984-48-8', 2, 'A mineral that comes from rock.'],
    [
      'bicarbonate',
      'Bicarbonate',
      'Bicarbonate',
      '71-52-3',
      1,
      'A salt from rock that keeps water from turning sour.',
      ['Bicarbonate (Calcd.)'],
    ],
    [
      'alkalinity',
      'Alkalinity',
      'Alkalinity, total',
      null,
      1,
      'How much acid water can take up without turning sour.',
      ['Alkalinity, total', 'Alkalinity Total CaCO3'],
    ],
    [
      'hardness',
      'Hardness',
      'Total hardness',
      null,
      0,
      'How much calcium and magnesium water holds. Many metals harm fish less in hard water.',
      ['Total hardness', 'Hardness Total (Calcd.) CaCO3'],
    ],
  ]),
  ...family('Metals', 'ug/L', [
    ['aluminum', 'Aluminum', 'Aluminum', '7429-90-5', 1, 'A metal that comes with clay and silt.', ['Aluminium']],
    ['antimony', 'Antimony', 'Antimony', '7440-36-0', 3, 'A metal found in traces.'],
    ['arsenic', 'Arsenic', 'Arsenic', '7440-38-2', 3, 'A substance from rock that is poisonous in small amounts.'],
    ['barium', 'Barium', 'Barium', '7440-39-3', 1, 'A metal that comes from rock.'],
    ['beryllium', 'Beryllium', 'Beryllium', '7440-41-7', 3, 'A light metal found in traces.'],
    ['bismuth', 'Bismuth', 'Bismuth', '7440-69-9', 3, 'A metal found in traces.'],
    ['boron', 'Boron', 'Boron', '7440-42-8', 1, 'A substance from rock; much of it harms plants.'],
    ['cadmium', 'Cadmium', 'Cadmium', '7440-43-9', 4, 'A metal that is poisonous in very small amounts.'],
    ['chromium', 'Chromium', 'Chromium', '7440-47-3', 3, 'A metal; one of its forms is poisonous.'],
    ['cobalt', 'Cobalt', 'Cobalt', '7440-48-4', 3, 'A metal found in traces.'],
    ['copper', 'Copper', 'Copper', '7440-50-8', 3, 'A metal that living things need in traces; more of it harms fish.'],
    ['iron', 'Iron', 'Iron', '7439-89-6', 1, 'A metal that colours water and rocks red.'],
    ['lead', 'Lead', 'Lead', '7439-92-1', 4, 'A metal that is poisonous in very small amounts.'],
    ['lithium', 'Lithium', 'Lithium', '7439-93-2', 2, 'A light metal that comes from rock and deep water.'],
    ['manganese', 'Manganese', 'Manganese', '7439-96-5', 2, 'A metal that comes from rock.'],
    ['molybdenum', 'Molybdenum', 'Molybdenum', '7439-98-7', 3, 'A metal found in traces.'],
    ['nickel', 'Nickel', 'Nickel', '7440-02-0', 3, 'A metal that comes with bitumen.'],
    [
      'selenium',
      'Selenium',
      'Selenium',
      '7782-49-2',
      3,
      'A substance that living things need in traces; more of it harms young fish and birds.',
    ],
    ['silver', 'Silver', 'Silver', '7440-22-4', 4, 'A metal found in traces.'],
    ['strontium', 'Strontium', 'Strontium', '7440-24-6', 1, 'A metal that comes from rock.'],
    ['thallium', 'Thallium', 'Thallium', '7440-28-0', 4, 'A metal that is poisonous in small amounts.'],
    ['tin', 'Tin', 'Tin', '7440-31-5', 3, 'A metal found in traces.'],
    ['titanium', 'Titanium', 'Titanium', '7440-32-6', 2, 'A metal that comes with clay and sand.'],
    ['uranium', 'Uranium', 'Uranium', '7440-61-1', 4, 'A metal that comes from rock.'],
    ['vanadium', 'Vanadium', 'Vanadium', '7440-62-2', 3, 'A metal that comes with bitumen.'],
    ['zinc', 'Zinc', 'Zinc', '7440-66-6', 2, 'A metal that living things need in traces; more of it harms fish.'],
  ]),
  ...family('Metals', 'ng/L', [
    ['mercury', 'Mercury', 'Mercury', '7439-97-6', 2, 'A metal that gathers in fish and is poisonous in tiny amounts.'],
    [
      'methyl-mercury',
      'Methyl mercury',
      'Methylmercury(1+)',
      '22967-92-6',
      3,
      'The form of mercury that gathers in fish.',
      ['Methylmercury(1+)', 'Methylmercury'],
    ],
  ]),
  ...family('Nutrients', 'mg/L', [
    [
      'nitrogen',
      'Nitrogen',
      'Total Nitrogen, mixed forms',
      null,
      3,
      'Food for algae and plants.',
      ['Total nitrogen', 'Total Nitrogen, mixed forms'],
    ],
    [
      'phosphorus',
      'Phosphorus',
      'Total Phosphorus, mixed forms',
      null,
      4,
      'Food for algae and plants; much of it turns water green.',
      ['Total phosphorus', 'Total Phosphorus, mixed forms'],
    ],
    ['orthophosphate', 'Orthophosphate', 'Orthophosphate', '14265-44-2', 4, 'The form of phosphorus that algae take up at once.'],
    [
      'nitrogen-kjeldahl',
      'Nitrogen, Kjeldahl',
      'Kjeldahl nitrogen',
      null,
      2,
      'Nitrogen in living and dead matter, together with ammonia.',
      ['Nitrogen Kjeldahl', 'Kjeldahl nitrogen', 'Total Kjeldahl nitrogen (Organic N & NH3)'],
    ],
    // Without a name in DS-WQX: there it also needs to be said, in another field, that nitrogen is what is counted.
    ['nitrate-as-nitrogen', 'Nitrate as nitrogen', null, null, 3, 'The food that plants take up most, counted by the nitrogen in it.'],
    ['nitrite-as-nitrogen', 'Nitrite as nitrogen', null, null, 3, 'What ammonia becomes before it is nitrate; harms fish.'],
    [
      'nitrate-and-nitrite-as-nitrogen',
      'Nitrate and nitrite as nitrogen',
      null,
      null,
      3,
      'Two foods of plants and algae, counted together by the nitrogen in them.',
    ],
    ['ammonia', 'Ammonia', 'Ammonia', '7664-41-7', 3, 'Comes from waste and rotting plants; much of it harms fish.'],
  ]),
  ...family('Sulphur', 'mg/L', [['sulphide', 'Sulphide', 'Sulfide', '18496-25-8', 4, 'Smells of rotten eggs; harms fish.', ['Sulfide']]]),
  ...family('Carbon', 'mg/L', [
    [
      'carbon-dissolved-organic',
      'Dissolved organic carbon',
      null,
      null,
      1,
      'What plants and peat leave in water; it makes it brown.',
      ['Carbon Dissolved Organic'],
    ],
  ]),
  ...family('Hydrocarbons', 'ug/L', [
    ['benzene', 'Benzene', 'Benzene', '71-43-2', 2, 'A part of oil that causes cancer.'],
    ['toluene', 'Toluene', 'Toluene', '108-88-3', 2, 'A part of oil.'],
    ['ethylbenzene', 'Ethylbenzene', 'Ethylbenzene', '100-41-4', 2, 'A part of oil.'],
    ['o-xylene', 'o-Xylene', 'o-Xylene', '95-47-6', 2, 'A part of oil.'],
  ]),
  ...family('Hydrocarbons, PAHs', 'ug/L', [
    ['naphthalene', 'Naphthalene', 'Naphthalene', '91-20-3', 4, 'A part of oil and tar; smells of moth balls.'],
    ['acenaphthene', 'Acenaphthene', 'Acenaphthene', '83-32-9', 4, 'A part of oil, tar and smoke.'],
    ['acenaphthylene', 'Acenaphthylene', 'Acenaphthylene', '208-96-8', 4, 'A part of oil, tar and smoke.'],
    ['fluorene', 'Fluorene', 'Fluorene', '86-73-7', 4, 'A part of oil, tar and smoke.'],
    ['phenanthrene', 'Phenanthrene', 'Phenanthrene', '85-01-8', 4, 'A part of oil, tar and smoke.'],
    ['anthracene', 'Anthracene', 'Anthracene', '120-12-7', 4, 'A part of oil, tar and smoke.'],
    ['fluoranthene', 'Fluoranthene', 'Fluoranthene', '206-44-0', 4, 'A part of oil, tar and smoke.'],
    ['pyrene', 'Pyrene', 'Pyrene', '129-00-0', 4, 'A part of oil, tar and smoke.'],
    ['chrysene', 'Chrysene', 'Chrysene', '218-01-9', 4, 'A part of oil, tar and smoke that causes cancer.'],
    [
      'benzo-a-pyrene',
      'Benzo[a]pyrene',
      'Benzo[a]pyrene',
      '50-32-8',
      4,
      'A part of oil, tar and smoke that causes cancer.',
      ['Benzo(a)pyrene'],
    ],
    ['retene', 'Retene', 'Retene', '483-65-8', 4, 'Comes from wood smoke and from oil sands.'],
  ]),
  ...family('Physical', '[pH]', [['ph', 'pH', 'pH', null, 2, 'How sour or soapy water is: 7 is neither, less is sour.']]),
  ...family('Physical', 'Cel', [
    ['temperature', 'Temperature', 'Temperature, water', null, 1, 'How warm the water is.', ['Temperature, water']],
  ]),
  ...family('Physical', 'uS/cm', [
    [
      'specific-conductance',
      'Specific conductance',
      'Specific conductance',
      null,
      0,
      'How well water carries electricity: the more salt, the better.',
      ['Conductivity'],
    ],
  ]),
  ...family('Physical', '{NTU}', [['turbidity', 'Turbidity', 'Turbidity', null, 1, 'How cloudy the water is.']]),
  ...family('Physical', 'mg/L', [
    [
      'dissolved-oxygen',
      'Dissolved oxygen',
      'Dissolved oxygen (DO)',
      '7782-44-7',
      2,
      'The oxygen that fish breathe.',
      // Not `Oxygen Dissolved (Field QC)`: one sample has both by the same method, and they would contradict each other.
      ['Dissolved oxygen (DO)', 'Oxygen Dissolved (Field Meter)'],
    ],
    [
      'total-suspended-solids',
      'Total suspended solids',
      'Total suspended solids',
      null,
      1,
      'What floats in water and can be filtered out, mostly mud.',
      ['Residue Nonfilterable'],
    ],
    [
      'total-dissolved-solids',
      'Total dissolved solids',
      'Total dissolved solids',
      null,
      0,
      'All that is dissolved in water, mostly salts.',
      ['Total Dissolved Solids (Filterable Residue)'],
    ],
  ]),
];
