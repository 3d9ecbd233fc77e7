-- Times are summed as whole microseconds and scores as decimals: exact, in whatever order.
with measured as (

    select
        *,
        cast(round(seconds_to_first_response * 1e6) as bigint) as micros_to_first_response,
        cast(round(seconds_to_resolution * 1e6) as bigint) as micros_to_resolution,
        cast(csat_sum as decimal(14, 4)) as csat

    from fct_case_lifecycle

)

select
    if(grouping(case_type) = 1, 'all', case_type) as case_type,
    count(*) as total_cases,
    count_if(is_active) as active_cases,
    cast(sum(micros_to_first_response) as double) / nullif(count(micros_to_first_response), 0) / 3.6e9
        as avg_hours_to_first_response,
    cast(sum(micros_to_resolution) as double) / nullif(count(micros_to_resolution), 0) / 8.64e10
        as avg_days_to_resolution,
    count_if(is_escalated) / count(*) as escalation_rate,
    count_if(is_reopened) / nullif(count_if(is_resolved), 0) as reopen_rate,
    count_if(is_sla_breached) / count(*) as sla_breach_rate,
    sum(interaction_count) / count(*) as avg_interactions_per_case,
    cast(sum(csat) as double) / nullif(sum(feedback_count), 0) as avg_csat,
    count_if(is_stale) as stale_cases,
    count_if(first_response_source = 'event') as first_responses_by_event,
    count_if(first_response_source = 'case') as first_responses_by_case

from measured
group by grouping sets ((case_type), ())
having count(*) > 0
