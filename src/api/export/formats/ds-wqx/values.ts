/**
 * What DS-WQX accepts in the columns that have a list: DataStream's data schema 3.0.0 (github.com/datastreamapp/schema, 2026-07-14, MIT).
 * Spelling and case count.
 */
const listed = (values: string): ReadonlySet<string> => new Set(values.trim().split(/[|\n]/));

/** MonitoringLocationType */
export const locationTypes = listed(`
Atmosphere|Borehole|Canal Drainage|Canal Irrigation|Canal Transport|Dug Well|Estuary|Great Lake|Lake/Pond|Multilevel Well
Nested Well|Ocean|Other-Ground Water|Piezometer|Pond-Stormwater|Reservoir|River/Stream|Seep|Spring|Storm Sewer|Sump|Unspecified
Well|Wetland
`);

/** ActivityType */
export const activityTypes = listed(`
Field Msr/Obs|Field Msr/Obs-Continuous Time Series|Field Msr/Obs-Integrated Flow Proportioned|Field Msr/Obs-Integrated Time Series
Field Msr/Obs-Integrated Vertical Profile|Field Msr/Obs-Portable Data Logger|Quality Control Field Replicate Msr/Obs
Quality Control Field Replicate Portable Data Logger|Quality Control Field Sample Equipment Rinsate Blank
Quality Control Sample-Blind Duplicate|Quality Control Sample-Field Blank|Quality Control Sample-Field Replicate
Quality Control Sample-Lab Blank|Quality Control Sample-Lab Duplicate|Quality Control Sample-Lab Matrix Spike
Quality Control Sample-Lab Re-Analysis|Quality Control Sample-Lab Spike|Quality Control Sample-Lab Split
Quality Control Sample-Lab Surrogate Control Standard|Quality Control Sample-Lab Surrogate Control Standard Duplicate
Quality Control Sample-Reference Sample|Quality Control Sample-Trip Blank|Quality Control-Calibration Check
Sample-Composite With Parents|Sample-Composite Without Parents|Sample-Field Split|Sample-Integrated Flow Proportioned
Sample-Integrated Horizontal and Vertical Composite Profile|Sample-Integrated Horizontal Profile|Sample-Integrated Time Series
Sample-Integrated Vertical Profile|Sample-Other|Sample-Positive Control|Sample-Routine|Unspecified
`);

/** ActivityMediaName */
export const media = listed(`
Ambient Air|Groundwater|Ocean Water|Porewater|Rainwater|Subsurface Soil/Sediment|Surface Water|Surface Water Sediment
`);

/** SampleCollectionEquipmentName */
export const equipment = listed(`
Air line|Bailer|Beta sampler|Bucket|DH-81|DH-95|Diffusion Gradient in Thin Film|Ekman Grab|Gravity Corer (Generic)|Hydrasleeve
Kemmerer Bottle|Nansen Bottle|Niskin Bottle|Osterberg Piston Sampler|pH Paper|Polar Orga. Chem. Integrative Sampler
Portable sediment centrifuge|Probe/Sensor|Pump/Air Lift|Pump/Bailer|Pump/Centrifugal|Pump/Jet|Pump/Non-Submersible
Pump/Peristaltic|Pump/Piston|Pump/Rotary|Pump/Submersible|Pump/Turbine|Secchi Disk|Sediment peeper|Sediment sub-core|Sediment Trap
Semipermeable Membrane Device|Snap sampler|Syringe|Test strip|Tubing|Turbidimeter|Turbidity Tube|Van Dorn Bottle
Variable voltage pulsator unit|Vinyl Tube|Water Bottle|Water level meter|Water Sampler (Other)|WBH-96|Wetted tape|Whirl-pak bag
Wide mouth glass jar
`);

/** MethodSpeciation */
export const speciations = listed(`
as As|as B|as C3H6O2|as Ca|as CaCO3|as Cl|as CN|as CO3|as DPA|as F|as H|as H2S|as HCO3|as LAS|as Mg|as N|as Na|as NaCL|as NH3
as NH4|as NO2|as NO3|as O2|as OH|as P|as PO4|as Ra|as Ra226|as S|as Se|as Si|as SiO2|as SO3|as SO4|as U3O8|as Unspecified|of B
of CH4|of CO2|of H2O|of Inorganic C|of NH4|of NO3|of Organic C|of Organic N|of PO4|of S|of SO4|of Unspecified
`);

/** ResultSampleFraction */
export const fractions = listed(`
Acid Soluble|Bioavailable|Comb Available|Dissolved|Extractable|Extractable, CaCO3-bound|Extractable, exchangeable
Extractable, organic-bnd|Extractable, other|Extractable, oxide-bound|Extractable, residual|Filterable|Filtered|Filtered, field
Filtered, lab|Free Available|Inorganic|Non-Filterable (Particle)|Non-settleable|Non-volatile|Organic|Pot. Dissolved|Settleable
Supernate|Suspended|Total|Total Recoverable|Total Residual|Unfiltered|Unspecified|Vapor|Volatile
`);

/** ResultAnalyticalMethodContext */
export const methodContexts = listed(`
AOAC|APHA|APHA_SM20ED|APHA_SM21ED|APHA_SM22ED|APHA_SM23ED|APHA_SM24ED|ASTM|BC_MOE|CSSS|DIN|DOI|EN|ENV/CANADA|ENVIROLOGIX|HACH
HANNA|HOBO|Hydrolab|IDEXX|ISO|LACHAT|LaMOTTE|METER Group|MICROLOGY LABS|Oakton|ON MECP|Oxyguard|PALINTEST LTD|PROPRIETARY|RBR|REED
Seal|Solinst|SSSA|THERMO-SCIENTIFIC|Turner Designs|USDA/SSIR|USDOI/USGS|USEPA|VMV|YSI
`);

/** ResultStatusID */
export const statuses = listed(`
Accepted|Final|Historical|Preliminary|Provisional|Validated
`);
