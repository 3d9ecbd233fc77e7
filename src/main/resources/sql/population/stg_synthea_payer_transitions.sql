select
    -- keys
    patient as patient_id,
    try_cast(start_date as timestamp) as started_at,

    -- attributes
    try_cast(end_date as timestamp) as ended_at,
    payer as payer_id,
    memberid as member_id,
    secondary_payer as secondary_payer_id,
    plan_ownership,
    owner_name,
    _raw

from raw_synthea_payer_transitions
