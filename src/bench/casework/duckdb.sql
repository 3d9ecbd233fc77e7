-- The marts of casework in DuckDB's SQL, from the delivered CSV files to Parquet. Definitions are
-- those of src/main/resources/sql/casework. ${landing:TABLE} is the path of a delivery, ${out} the
-- folder for the results, ${as_of} the first instant after the business date.
set TimeZone = 'UTC';

create table patients as
select id as patient_id, insurance_type
from read_csv('${landing:patients}', header = true, all_varchar = true);

create table advocates as
select id as advocate_id, name, specialty, team, capacity::int as capacity
from read_csv('${landing:advocates}', header = true, all_varchar = true);

create table cases as
select
    id as case_id, patient_id, advocate_id, case_type, urgency, status,
    created_at::timestamp as created_at,
    resolved_at::timestamp as resolved_at,
    escalation_flag::boolean as escalation_flag,
    reopen_flag::boolean as reopen_flag,
    (metadata_json->>'$.handoff_count')::int as handoff_count,
    (metadata_json->>'$.missing_docs')::int as missing_docs
from read_csv('${landing:cases}', header = true, all_varchar = true)
where created_at::timestamp < timestamp '${as_of}';

create table timings as
with events as (
    select
        case_id,
        min(occurred_at::timestamp) filter (where event_type = 'first_response')
            as first_response_at,
        arg_max(event_type, (occurred_at, id)) as last_event_type
    from read_csv('${landing:case_events}', header = true, all_varchar = true)
    where occurred_at::timestamp < timestamp '${as_of}'
    group by case_id
),
contacts as (
    select
        case_id,
        count(*) as interaction_count,
        max(created_at::timestamp) as last_interaction_at
    from read_csv('${landing:interactions}', header = true, all_varchar = true)
    where created_at::timestamp < timestamp '${as_of}'
    group by case_id
),
surveys as (
    select case_id, count(csat_score) as feedback_count, sum(csat_score::double) as csat_sum
    from read_csv('${landing:patient_feedback}', header = true, all_varchar = true)
    where submitted_at::timestamp < timestamp '${as_of}'
    group by case_id
)
select * from events full join contacts using (case_id) full join surveys using (case_id);

create table fct_case_lifecycle as
with joined as (
    select
        cases.*,
        patients.insurance_type,
        advocates.team,
        coalesce(
            timings.first_response_at,
            case
                when cases.first_response_at::timestamp < timestamp '${as_of}'
                then cases.first_response_at::timestamp
            end
        ) as responded_at,
        timings.last_interaction_at,
        coalesce(timings.interaction_count, 0) as interaction_count,
        coalesce(timings.feedback_count, 0) as feedback_count,
        timings.csat_sum,
        coalesce(resolved_at < timestamp '${as_of}', false) as is_resolved,
        case
            when not coalesce(resolved_at >= timestamp '${as_of}', false) then status
            when last_event_type = 'escalated' then 'escalated'
            when last_event_type = 'docs_requested' then 'pending_docs'
            when last_event_type in ('first_response', 'assigned') then 'in_progress'
            else 'open'
        end as state
    from cases
    left join timings using (case_id)
    left join patients using (patient_id)
    left join advocates using (advocate_id)
)
select
    case_id, patient_id, insurance_type, advocate_id, team, case_type, urgency,
    state as status,
    created_at,
    responded_at as first_response_at,
    if(is_resolved, resolved_at, null) as resolved_at,
    state in ('open', 'in_progress', 'pending_docs', 'escalated') as is_active,
    is_resolved,
    coalesce(escalation_flag, false) as is_escalated,
    coalesce(reopen_flag, false) as is_reopened,
    if(is_resolved, resolved_at, timestamp '${as_of}') - created_at > interval 7 days
        as is_sla_breached,
    state in ('open', 'in_progress', 'pending_docs', 'escalated')
        and timestamp '${as_of}' - coalesce(last_interaction_at, created_at) > interval 48 hours
        as is_stale,
    (epoch_us(responded_at) - epoch_us(created_at)) / 3.6e9 as hours_to_first_response,
    if(is_resolved, (epoch_us(resolved_at) - epoch_us(created_at)) / 8.64e10, null)
        as days_to_resolution,
    interaction_count, last_interaction_at, feedback_count, csat_sum, handoff_count, missing_docs
from joined;

copy fct_case_lifecycle to '${out}/fct_case_lifecycle.parquet';

copy (
    select
        if(grouping(case_type) = 1, 'all', case_type) as case_type,
        count(*) as total_cases,
        count_if(is_active) as active_cases,
        avg(hours_to_first_response) as avg_hours_to_first_response,
        avg(days_to_resolution) as avg_days_to_resolution,
        count_if(is_escalated) / count(*) as escalation_rate,
        count_if(is_reopened) / nullif(count_if(is_resolved), 0) as reopen_rate,
        count_if(is_sla_breached) / count(*) as sla_breach_rate,
        sum(interaction_count) / count(*) as avg_interactions_per_case,
        sum(csat_sum) / nullif(sum(feedback_count), 0) as avg_csat,
        count_if(is_stale) as stale_cases
    from fct_case_lifecycle
    group by grouping sets ((case_type), ())
) to '${out}/mart_ops_kpis.parquet';

create table mart_advocate_caseload as
with loads as (
    select
        advocate_id,
        count(*) as total_cases,
        count_if(is_active) as active_cases,
        count_if(is_resolved) as resolved_cases,
        avg(days_to_resolution) as avg_days_to_resolution,
        count_if(is_sla_breached) / count(*) as sla_breach_rate,
        count_if(is_stale) as stale_cases,
        sum(csat_sum) / nullif(sum(feedback_count), 0) as avg_csat
    from fct_case_lifecycle
    where advocate_id is not null
    group by advocate_id
)
select
    advocates.advocate_id, name, team, specialty, capacity,
    coalesce(total_cases, 0) as total_cases,
    coalesce(active_cases, 0) as active_cases,
    coalesce(active_cases, 0) / nullif(capacity, 0) as utilisation,
    coalesce(active_cases, 0) > capacity as is_overloaded,
    coalesce(resolved_cases, 0) as resolved_cases,
    avg_days_to_resolution, sla_breach_rate,
    coalesce(stale_cases, 0) as stale_cases,
    avg_csat
from advocates
left join loads using (advocate_id);

copy mart_advocate_caseload to '${out}/mart_advocate_caseload.parquet';

copy (
    select
        case_id, patient_id, advocate_id, advocates.name as advocate_name, fct.team, case_type,
        urgency, status, created_at, last_interaction_at,
        (epoch_us(timestamp '${as_of}') - epoch_us(coalesce(last_interaction_at, created_at)))
            / 3.6e9 as hours_since_interaction,
        is_sla_breached
    from fct_case_lifecycle as fct
    left join advocates using (advocate_id)
    where is_stale
) to '${out}/mart_stale_cases.parquet';

copy (
    with measured as (
        select
            fct.*,
            csat_sum / nullif(feedback_count, 0) as csat,
            is_sla_breached::int::double as breach,
            case
                when missing_docs = 0 then 'none'
                when missing_docs = 1 then '1'
                when missing_docs >= 2 then '2 or more'
            end as missing_level,
            case
                when handoff_count <= 1 then '0-1'
                when handoff_count = 2 then '2'
                when handoff_count >= 3 then '3+'
            end as handoff_level,
            case
                when utilisation <= 0.8 then 'up to 80 %'
                when utilisation <= 1 then '80 to 100 %'
                when utilisation > 1 then 'over 100 %'
            end as load
        from fct_case_lifecycle as fct
        left join (select advocate_id, utilisation from mart_advocate_caseload) as loads
            using (advocate_id)
    ),
    observations as (
        select 'missing_documents' as factor, missing_level as level,
            'days_to_resolution' as outcome, days_to_resolution as value
        from measured
        union all
        select 'handoffs', handoff_level, 'csat', csat from measured
        union all
        select 'case_type', case_type, 'sla_breach', breach from measured
        union all
        select 'escalation', if(is_escalated, 'escalated', 'not escalated'), 'sla_breach', breach
        from measured
        union all
        select 'advocate_load', load, 'days_to_resolution', days_to_resolution from measured
    )
    select
        factor, level, outcome, count(*) as n, sum(value) as total, sum(value * value) as squares
    from observations
    where level is not null and value is not null
    group by factor, level, outcome
) to '${out}/mart_bottlenecks.parquet';
