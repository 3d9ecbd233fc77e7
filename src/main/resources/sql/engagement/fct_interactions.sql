select
    -- keys
    interactions.interaction_id,
    interactions.patient_id,
    patients.brand_id,
    interactions.frm_id,
    frms.territory,

    -- what it was
    interactions.channel,
    interactions.direction,
    interactions.outcome,
    interactions.direction = 'outbound' as is_contact,
    interactions.outcome in ('reached', 'replied') as is_reached,
    coalesce(interactions.frm_id = patients.frm_id, false) as is_with_current_frm,
    interactions.duration_minutes,

    -- times
    to_date(from_utc_timestamp(interactions.occurred_at, business_zone)) as interaction_date,
    interactions.occurred_at,
    interactions.recorded_at,
    (unix_micros(interactions.recorded_at) - unix_micros(interactions.occurred_at)) / 3.6e9
        as hours_to_recording,
    datediff(
        to_date(from_utc_timestamp(interactions.occurred_at, business_zone)),
        lag(to_date(from_utc_timestamp(interactions.occurred_at, business_zone)))
            over (
                partition by interactions.patient_id
                order by interactions.occurred_at, interactions.interaction_id
            )
    ) as days_since_previous

from stg_interactions as interactions
left join stg_patients as patients on patients.patient_id = interactions.patient_id
left join stg_frms as frms on frms.frm_id = interactions.frm_id
where interactions.occurred_at < as_of and interactions.recorded_at < as_of
