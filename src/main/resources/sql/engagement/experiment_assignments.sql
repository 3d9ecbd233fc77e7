-- Grain: one row per experiment and patient drawn on the business date. Who has an arm keeps it.
-- While no model is in production both arms' lists would be the same: nobody is drawn.
with last_promotion as (
  select max_by(version, step) as version, max(step) as step
  from ops_models
  where model = 'uplift' and state = 'production'
),

serving as (
  select p.version
  from last_promotion p
  left anti join ops_models m
    on m.model = 'uplift' and m.version = p.version and m.step > p.step
  where p.version is not null
),

drawn_before as (
  select patient_id, stratum
  from experiment_assignments
  where experiment_id = current_experiment
),

places as (
  select stratum, count(*) as taken
  from drawn_before
  group by stratum
),

eligible as (
  select c.patient_id, c.brand, f.risk_score
  from int_contact_state c
  left join night_features f on f.patient_id = c.patient_id
  where c.state_date = run_date and not c.is_opted_out and current_experiment <> ''
),

quintiles as (
  select brand, percentile(risk_score, array(0.2, 0.4, 0.6, 0.8)) as cut
  from eligible
  group by brand
),

newcomers as (
  select
    e.*,
    e.brand || '/q' || case
      when e.risk_score is null then 0
      else 1 + int(e.risk_score > q.cut[0]) + int(e.risk_score > q.cut[1])
        + int(e.risk_score > q.cut[2]) + int(e.risk_score > q.cut[3])
    end as stratum,
    patient_hash(e.patient_id) as patient_hash
  from eligible e
  cross join serving
  join quintiles q on q.brand = e.brand
  left anti join drawn_before d on d.patient_id = e.patient_id
),

queued as (
  select
    n.*,
    coalesce(p.taken, 0L)
      + row_number() over (partition by n.stratum order by n.patient_hash, n.patient_id) - 1
      as position
  from newcomers n
  left join places p on p.stratum = n.stratum
)

select
  current_experiment as experiment_id,
  patient_id,
  run_date as assigned_date,
  brand,
  stratum,
  position,
  patient_hash,
  experiment_arm(stratum, position) as experiment_group,
  risk_score
from queued
union all
select
  experiment_id,
  patient_id,
  assigned_date,
  brand,
  stratum,
  position,
  patient_hash,
  experiment_group,
  risk_score
from experiment_assignments
where assigned_date = run_date
