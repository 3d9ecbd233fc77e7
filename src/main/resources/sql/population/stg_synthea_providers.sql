select
    -- keys
    id as provider_id,

    -- attributes
    organization as organization_id,
    name as provider_name,
    gender,
    speciality as specialty,
    address,
    city,
    state,
    zip,
    try_cast(lat as double) as latitude,
    try_cast(lon as double) as longitude,
    try_cast(encounters as bigint) as encounter_count,
    try_cast(procedures as bigint) as procedure_count,
    _raw

from raw_synthea_providers
