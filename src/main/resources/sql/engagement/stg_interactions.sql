select
    id as interaction_id,
    patient_id,
    frm_id,
    lower(channel) as channel,
    lower(coalesce(direction, 'outbound')) as direction,
    lower(outcome) as outcome,
    try_cast(duration_minutes as double) as duration_minutes,
    try_cast(occurred_at as timestamp) as occurred_at,
    try_cast(coalesce(recorded_at, occurred_at) as timestamp) as recorded_at,
    _raw

from raw_interactions
