select
    id as event_id,
    case_id,
    lower(event_type) as event_type,
    try_cast(occurred_at as timestamp) as occurred_at,
    _raw

from raw_case_events
