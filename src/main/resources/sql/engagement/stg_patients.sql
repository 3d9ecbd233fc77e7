select
    -- keys
    id as patient_id,
    brand_id,
    frm_id,

    -- who the patient is
    try_cast(birth_date as date) as birth_date,
    lower(gender) as gender,
    lower(race) as race,
    lower(ethnicity) as ethnicity,
    lower(region) as region,
    upper(state) as state,
    lower(income_bracket) as income_bracket,
    lower(insurance_type) as insurance_type,
    lower(preferred_contact_method) as preferred_contact_method,
    lower(disease_severity) as disease_severity,

    -- times
    try_cast(therapy_start_date as date) as therapy_start_date,
    try_cast(enrolled_at as timestamp) as enrolled_at,
    try_cast(opted_out_at as timestamp) as opted_out_at,
    try_cast(coalesce(recorded_at, enrolled_at) as timestamp) as recorded_at,
    _raw

from raw_patients
