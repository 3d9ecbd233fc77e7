-- Grain: one row per patient active at as_of. What was recorded later is not known yet.
with started as (
  select *
  from stg_patients
  where recorded_at < as_of and therapy_start_date <= run_date
),

last_outcomes as (
  select patient_id, max_by(outcome_type, struct(outcome_date, recorded_at, outcome_id)) as last_outcome
  from stg_outcomes
  where recorded_at < as_of and outcome_date <= run_date
  group by patient_id
),

contacts as (
  select
    patient_id,
    count_if(occurred_at >= as_of - interval 30 days) as contacts_30d,
    max(occurred_at) as last_contact_at
  from stg_interactions
  where direction = 'outbound' and recorded_at < as_of and occurred_at < as_of
  group by patient_id
),

complaints as (
  select patient_id, max(occurred_at) as last_complaint_at
  from stg_complaints
  where recorded_at < as_of and occurred_at < as_of
  group by patient_id
),

journeys as (
  select patient_id, max_by(event_type, struct(occurred_at, recorded_at, event_id)) as journey_state
  from stg_journey_events
  where recorded_at < as_of and occurred_at < as_of
  group by patient_id
)

select
  p.patient_id,
  run_date as state_date,
  p.brand_id as brand,
  f.frm_id,
  f.daily_capacity,
  p.preferred_contact_method,
  p.disease_severity,
  coalesce(p.opted_out_at < as_of, false) as is_opted_out,
  coalesce(c.contacts_30d, 0) as contacts_30d,
  c.last_contact_at,
  m.last_complaint_at,
  j.journey_state
from started p
left join stg_frms f on f.frm_id = p.frm_id
left join last_outcomes o on o.patient_id = p.patient_id
left join contacts c on c.patient_id = p.patient_id
left join complaints m on m.patient_id = p.patient_id
left join journeys j on j.patient_id = p.patient_id
where coalesce(o.last_outcome, 'none') <> 'discontinued'
