-- Grain: one row: how the experiment was run since its first assignment.
with begun as (
  select min(assigned_date) as first_date
  from experiment_assignments
  where experiment_id = current_experiment and assigned_date <= run_date
),

followed as (
  select count(*) as recommended, count_if(e.is_contacted) as contacted
  from recommendation_episodes e
  cross join begun b
  where e.opened_on >= b.first_date and e.is_contacted is not null
),

answers as (
  select count(*) as answers, count_if(s.satisfaction_score >= 4) as satisfied
  from stg_frm_survey s
  cross join begun b
  where s.survey_date >= b.first_date and s.survey_date <= run_date
),

runs as (
  select
    count(*) as runs,
    count_if(j.status in ('failed', 'blocked', 'not run')) as failed
  from ops_job_runs j
  join ops_runs r on r.run_id = j.run_id
  cross join begun b
  where j.output = 'engagement.recommendations' and r.business_date >= b.first_date and r.business_date <= run_date
)

select f.recommended, f.contacted, a.answers, a.satisfied, r.runs, r.failed
from followed f cross join answers a cross join runs r
