-- Only denied claims have a cause: divisors of that dimension would say nothing.
with divided as (
    select
        *,
        if(is_whole, mature, null) as of_mature,
        if(is_whole, adjudicated, null) as of_adjudicated,
        if(is_whole, initial_denied, null) as of_denied

    from (select *, not startswith(dimension, 'cause:') as is_whole from kpi_sums)
)

select
    dimension,
    claims,
    mature,
    adjudicated,
    initial_denied,
    partially_denied,
    overturned,
    final_denied,
    rejected_claims,
    (mature - adjudicated) / nullif(of_mature, 0) as unadjudicated_share,
    unanswered / nullif(of_mature, 0) as unanswered_share,
    initial_denied / nullif(of_adjudicated, 0) as initial_denial_rate,
    reported_denials
        / nullif(if(is_whole and not startswith(dimension, 'month:'), submitted_before, null), 0) * 3
        as hfma_initial_denial_rate,
    (initial_denied + partially_denied) / nullif(of_adjudicated, 0) as initial_denial_rate_any,
    double(coalesce(denied_charge, 0)) / nullif(if(is_whole, adjudicated_charge, null), 0)
        as initial_denial_dollar_rate,
    denied_lines / nullif(if(is_whole, remit_lines, null), 0) as line_denial_rate,
    unpaid_answers / nullif(if(is_whole, answers, null), 0) as primary_denial_rate,
    overturned / nullif(of_denied, 0) as overturn_rate,
    final_denied / nullif(of_adjudicated, 0) as final_denial_rate,
    first_pass / nullif(of_mature, 0) as first_pass_yield,
    clean / nullif(if(is_whole, acknowledged, null), 0) as clean_claim_rate,
    double(payer_paid) / nullif(if(is_whole, payer_due, null), 0) as payer_net_collection_rate,
    double(account_paid) / nullif(if(is_whole, account_due, null), 0) as net_collection_rate,
    if(is_whole, mean_days_to_adjudicate, null) as mean_days_to_adjudicate,
    if(is_whole, median_days_to_adjudicate, null) as median_days_to_adjudicate,
    if(is_whole, mean_days_to_pay, null) as mean_days_to_pay,
    if(is_whole, median_days_to_pay, null) as median_days_to_pay,
    if(is_whole, time_to_appeal, null) as time_to_appeal,
    if(is_whole, time_to_resolution, null) as time_to_resolution,
    denial_writeoff_amount,
    underpaid_amount

from divided
