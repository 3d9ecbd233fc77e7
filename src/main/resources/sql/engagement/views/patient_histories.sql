-- What happened to each patient, with the day on which it became known. One row per patient, so that
-- no join multiplies events by decision dates. Days are numbers of days since 1970 in the business's
-- zone.
with events as (

    select
        patient_id,
        'interaction' as kind,
        unix_date(to_date(from_utc_timestamp(occurred_at, business_zone))) as day,
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))) as known_day,
        interaction_id as id,
        frm_id as word,
        direction = 'outbound' as flag,
        outcome in ('reached', 'replied') as is_reached,
        0 as days_supply
    from stg_interactions

    union all

    select
        patient_id, 'fill', unix_date(fill_date),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        fill_id, brand_id, true, true, days_supply
    from stg_fills

    union all

    select
        patient_id, 'diagnosis', unix_date(diagnosed_on),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        diagnosis_id, substr(icd10_code, 1, 3), is_primary, true, 0
    from stg_diagnoses

    union all

    select
        patient_id, 'switch',
        unix_date(to_date(from_utc_timestamp(occurred_at, business_zone))),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        event_id, event_type, true, true, 0
    from stg_journey_events
    where event_type = 'switched'

)

select
    patient_id,
    array_agg(struct(day, known_day, word as frm_id, flag as is_contact, is_reached))
        filter (where kind = 'interaction') as interactions,
    array_sort(
        array_agg(struct(day, days_supply, known_day)) filter (where kind = 'fill')
    ) as fills,
    array_agg(struct(day, known_day, flag as is_primary, id, word as category))
        filter (where kind = 'diagnosis') as diagnoses,
    array_agg(struct(day, known_day)) filter (where kind = 'switch') as switches
from events
group by patient_id
