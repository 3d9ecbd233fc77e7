select
    -- keys
    id as organization_id,

    -- attributes
    name as organization_name,
    address,
    city,
    state,
    zip,
    try_cast(lat as double) as latitude,
    try_cast(lon as double) as longitude,
    phone,
    try_cast(revenue as double) as revenue_amount,
    try_cast(utilization as bigint) as encounter_count,
    _raw

from raw_synthea_organizations
