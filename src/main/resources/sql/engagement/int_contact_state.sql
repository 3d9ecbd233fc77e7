-- Grain: one row per patient active on the business date (decision_points). What was recorded later
-- is not known yet.
with contacts as (
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
  a.is_opted_out,
  coalesce(c.contacts_30d, 0) as contacts_30d,
  c.last_contact_at,
  m.last_complaint_at,
  j.journey_state
from decision_points a
join stg_patients p on p.patient_id = a.patient_id
left join stg_frms f on f.frm_id = p.frm_id
left join contacts c on c.patient_id = p.patient_id
left join complaints m on m.patient_id = p.patient_id
left join journeys j on j.patient_id = p.patient_id
