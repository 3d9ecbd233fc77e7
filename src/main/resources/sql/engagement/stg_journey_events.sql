select
    id as event_id,
    patient_id,
    lower(event_type) as event_type,
    try_cast(occurred_at as timestamp) as occurred_at,
    try_cast(coalesce(recorded_at, occurred_at) as timestamp) as recorded_at,
    _raw

from raw_journey_events
