with compared as (

    select
        *,
        lag(struct(
            month,
            denial_rate,
            median_days_to_adjudicate,
            median_days_to_pay,
            paid_by_30d,
            denied_by_30d
        )) over (partition by payer, code order by month) as earlier
    from payer_behaviour

),

adjacent as (

    select
        * except (earlier),
        if(
            earlier.month = date_format(add_months(to_date(month, 'yyyy-MM'), -1), 'yyyy-MM'),
            earlier,
            null
        ) as before
    from compared

)

select
    * except (before),
    denial_rate - before.denial_rate as denial_rate_change,
    median_days_to_adjudicate - before.median_days_to_adjudicate
        as median_days_to_adjudicate_change,
    median_days_to_pay - before.median_days_to_pay as median_days_to_pay_change,
    paid_by_30d - before.paid_by_30d as paid_by_30d_change,
    denied_by_30d - before.denied_by_30d as denied_by_30d_change

from adjacent
