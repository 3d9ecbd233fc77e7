with loads as (

    select
        advocate_id,
        count(*) as total_cases,
        count_if(is_active) as active_cases,
        count_if(is_resolved) as resolved_cases,
        sum(cast(round(seconds_to_resolution * 1e6) as bigint)) as micros_to_resolution,
        count_if(is_sla_breached) as breached_cases,
        count_if(is_stale) as stale_cases,
        sum(cast(csat_sum as decimal(14, 4))) as csat_sum,
        sum(feedback_count) as feedback_count

    from fct_case_lifecycle
    where advocate_id is not null
    group by advocate_id

)

select
    advocates.advocate_id,
    advocates.name,
    advocates.team,
    advocates.specialty,
    advocates.capacity,
    coalesce(total_cases, 0) as total_cases,
    coalesce(active_cases, 0) as active_cases,
    coalesce(active_cases, 0) / nullif(capacity, 0) as utilisation,
    coalesce(active_cases, 0) > capacity as is_overloaded,
    coalesce(resolved_cases, 0) as resolved_cases,
    cast(micros_to_resolution as double) / nullif(resolved_cases, 0) / 8.64e10
        as avg_days_to_resolution,
    breached_cases / total_cases as sla_breach_rate,
    coalesce(stale_cases, 0) as stale_cases,
    cast(loads.csat_sum as double) / nullif(feedback_count, 0) as avg_csat

from stg_advocates as advocates
left join loads on loads.advocate_id = advocates.advocate_id
