-- Grain: one row per active patient, with what the limits say, the arm, and the features.
with held as (
  select
    *,
    case
      when is_opted_out then 'opted_out'
      when last_complaint_at >= as_of - make_dt_interval(complaint_stop_days) then 'complaint'
      when last_contact_at >= as_of - make_dt_interval(cool_down_days) then 'cool_down'
      when contacts_30d >= contact_limit then 'contact_limit'
      when frm_id is null then 'no_frm'
    end as hold_reason
  from int_contact_state
  where state_date = run_date
),

arms as (
  select patient_id, experiment_group
  from experiment_assignments
  where experiment_id = current_experiment
)

select
  h.patient_id,
  h.brand,
  h.frm_id,
  least(h.daily_capacity, largest_list) as capacity,
  h.preferred_contact_method,
  h.disease_severity,
  h.journey_state,
  h.hold_reason,
  h.is_stale,
  a.experiment_group,
  if(f.patient_id is null, null, struct(f.*)) as features
from held h
left join night_features f on f.patient_id = h.patient_id
left join arms a on a.patient_id = h.patient_id
