-- Grain: one row per patient of the current experiment, with what became of the patient since the
-- arm was drawn. A figure is null until its days, and those in which it may still be reported, are
-- over.
with assigned as (
  select *, datediff(run_date, assigned_date) - label_gap_days as days_known
  from experiment_assignments
  where experiment_id = current_experiment and assigned_date <= run_date
),

stops as (
  select a.patient_id, min(o.outcome_date) as stopped_on
  from assigned a
  join stg_outcomes o on o.patient_id = a.patient_id
  where o.outcome_type = 'discontinued' and o.outcome_date > a.assigned_date
    and o.outcome_date <= run_date and o.recorded_at < as_of
  group by a.patient_id
),

restarts as (
  select s.patient_id, min(o.outcome_date) as restarted_on
  from stops s
  join stg_outcomes o on o.patient_id = s.patient_id
  where o.outcome_type = 'restarted' and o.outcome_date > s.stopped_on
    and o.outcome_date <= run_date and o.recorded_at < as_of
  group by s.patient_id
),

contacts as (
  select a.patient_id, count(*) as contacts
  from assigned a
  join stg_interactions i on i.patient_id = a.patient_id
  where i.direction = 'outbound' and i.recorded_at < as_of and to_date(i.occurred_at) > a.assigned_date
    and to_date(i.occurred_at) <= date_add(a.assigned_date, 30)
  group by a.patient_id
),

complaints as (
  select a.patient_id, count(*) as complaints
  from assigned a
  join stg_complaints c on c.patient_id = a.patient_id
  where c.recorded_at < as_of and to_date(c.occurred_at) > a.assigned_date
    and to_date(c.occurred_at) <= date_add(a.assigned_date, 30)
  group by a.patient_id
),

supplies as (
  select a.patient_id, sum(f.days_supply) as days_supplied
  from assigned a
  join stg_fills f on f.patient_id = a.patient_id
  where f.recorded_at < as_of and f.fill_date > a.assigned_date
    and f.fill_date <= date_add(a.assigned_date, 90)
  group by a.patient_id
)

select
  a.experiment_group = 'treatment' as is_treated,
  a.stratum,
  if(a.days_known >= 30, int(coalesce(datediff(s.stopped_on, a.assigned_date) <= 30, false)), null)
    as discontinued_30d,
  if(a.days_known >= 90, int(coalesce(datediff(s.stopped_on, a.assigned_date) <= 90, false)), null)
    as discontinued_90d,
  if(a.days_known >= 90, least(1D, coalesce(m.days_supplied, 0) / 90D), null) as mpr_90d,
  if(s.stopped_on is not null and a.days_known >= 30, int(r.restarted_on is not null), null)
    as reinitiated,
  if(a.days_known >= 30, coalesce(c.contacts, 0), null) as contacts_30d,
  if(a.days_known >= 30, int(coalesce(k.complaints, 0) > 0), null) as complained_30d,
  if(
    a.days_known >= 30,
    int(coalesce(to_date(p.opted_out_at) between date_add(a.assigned_date, 1)
      and date_add(a.assigned_date, 30), false)),
    null
  ) as opted_out_30d,
  double(least(
    coalesce(datediff(s.stopped_on, a.assigned_date), 100000), greatest(a.days_known, 1)
  )) as days,
  coalesce(datediff(s.stopped_on, a.assigned_date) <= a.days_known, false) as is_event,
  a.risk_score,
  double(datediff(a.assigned_date, p.birth_date) / 365.25D) as age,
  coalesce(p.gender, 'unknown') as gender,
  coalesce(p.region, 'unknown') as region,
  coalesce(p.insurance_type, 'unknown') as insurance,
  a.patient_hash <> patient_hash(a.patient_id)
    or a.experiment_group <> experiment_arm(a.stratum, a.position) as is_wrong,
  a.assigned_date
from assigned a
left join stg_patients p on p.patient_id = a.patient_id
left join stops s on s.patient_id = a.patient_id
left join restarts r on r.patient_id = a.patient_id
left join contacts c on c.patient_id = a.patient_id
left join complaints k on k.patient_id = a.patient_id
left join supplies m on m.patient_id = a.patient_id
order by a.patient_hash
