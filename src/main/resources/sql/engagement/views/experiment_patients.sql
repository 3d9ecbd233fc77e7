-- Grain: one row per patient of the current experiment, with what became of the patient since the
-- arm was drawn. A figure is null until its days, and those in which it may still be reported, are
-- over; where a feed says nothing more, they are not.
with feeds as (
  select
    (
      select to_date(from_utc_timestamp(max(recorded_at), business_zone))
      from stg_outcomes where recorded_at < as_of
    ) as outcomes_to,
    (
      select to_date(from_utc_timestamp(max(recorded_at), business_zone))
      from fct_interactions where recorded_at < as_of
    ) as interactions_to,
    (
      select to_date(from_utc_timestamp(max(recorded_at), business_zone))
      from stg_fills where recorded_at < as_of
    ) as fills_to
),

assigned as (
  select
    a.*,
    coalesce(datediff(f.outcomes_to, a.assigned_date), 0) - label_gap_days as days_known,
    coalesce(datediff(f.interactions_to, a.assigned_date), 0) - label_gap_days as contact_days_known,
    coalesce(datediff(f.fills_to, a.assigned_date), 0) - label_gap_days as fill_days_known,
    datediff(run_date, a.assigned_date) - label_gap_days as days_past
  from experiment_assignments a
  cross join feeds f
  where a.experiment_id = current_experiment and a.assigned_date <= run_date
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
  join fct_interactions i on i.patient_id = a.patient_id
  where i.is_contact and i.recorded_at < as_of
    and i.interaction_date between date_add(a.assigned_date, 1) and date_add(a.assigned_date, 30)
  group by a.patient_id
),

complaints as (
  select a.patient_id, count(*) as complaints
  from assigned a
  join stg_complaints c on c.patient_id = a.patient_id
  where c.recorded_at < as_of
    and to_date(from_utc_timestamp(c.occurred_at, business_zone))
      between date_add(a.assigned_date, 1) and date_add(a.assigned_date, 30)
  group by a.patient_id
),

-- As mpr_90d of features_daily on the 90th day: supply of the fills of the 90 days, over the days
-- from the first of these; 0 without one, null where nothing was ever filled.
supplies as (
  select
    a.patient_id,
    coalesce(least(
      1D,
      sum(f.days_supply) filter (where f.fill_date > a.assigned_date)
        / datediff(
          date_add(any_value(a.assigned_date), 91),
          min(f.fill_date) filter (where f.fill_date > a.assigned_date)
        )
    ), 0D) as mpr_90d
  from assigned a
  join stg_fills f on f.patient_id = a.patient_id
  where f.recorded_at < as_of and f.fill_date <= date_add(a.assigned_date, 90)
  group by a.patient_id
)

select
  a.experiment_group = 'treatment' as is_treated,
  a.stratum,
  if(a.days_known >= 30, int(coalesce(datediff(s.stopped_on, a.assigned_date) <= 30, false)), null)
    as discontinued_30d,
  if(a.days_known >= 90, int(coalesce(datediff(s.stopped_on, a.assigned_date) <= 90, false)), null)
    as discontinued_90d,
  if(a.fill_days_known >= 90, m.mpr_90d, null) as mpr_90d,
  if(s.stopped_on is not null and a.days_known >= 30, int(r.restarted_on is not null), null)
    as reinitiated,
  if(a.contact_days_known >= 30, coalesce(c.contacts, 0), null) as contacts_30d,
  if(a.days_past >= 30, int(coalesce(k.complaints, 0) > 0), null) as complained_30d,
  if(
    a.days_past >= 30,
    int(coalesce(
      to_date(from_utc_timestamp(p.opted_out_at, business_zone))
        between date_add(a.assigned_date, 1) and date_add(a.assigned_date, 30),
      false
    )),
    null
  ) as opted_out_30d,
  double(least(
    coalesce(datediff(s.stopped_on, a.assigned_date), 100000), greatest(a.days_known, 1)
  )) as days,
  coalesce(datediff(s.stopped_on, a.assigned_date) <= a.days_known, false) as is_event,
  a.risk_score,
  cast(floor(months_between(a.assigned_date, p.birth_date) / 12) as int) as age,
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
