select
    -- keys
    id as patient_id,

    -- attributes
    try_cast(birthdate as date) as birth_date,
    try_cast(deathdate as date) as death_date,
    ssn,
    drivers as drivers_license,
    passport,
    prefix as name_prefix,
    first as first_name,
    middle as middle_name,
    last as last_name,
    suffix as name_suffix,
    maiden as maiden_name,
    marital as marital_status,
    race,
    ethnicity,
    gender,
    birthplace as birth_place,
    address,
    city,
    state,
    county,
    fips as county_fips,
    zip,
    try_cast(lat as double) as latitude,
    try_cast(lon as double) as longitude,
    try_cast(healthcare_expenses as double) as healthcare_expenses,
    try_cast(healthcare_coverage as double) as healthcare_coverage,
    try_cast(income as double) as income,
    _raw

from raw_synthea_patients
