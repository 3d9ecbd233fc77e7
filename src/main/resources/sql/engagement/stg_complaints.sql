select
    id as complaint_id,
    patient_id,
    frm_id,
    lower(category) as category,
    try_cast(occurred_at as timestamp) as occurred_at,
    try_cast(coalesce(recorded_at, occurred_at) as timestamp) as recorded_at,
    _raw

from raw_complaints
