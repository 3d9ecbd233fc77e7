-- What primary payers allowed for one unit of a service, line by line, with its date; lines that were
-- allowed nothing are asked about, and tell nothing.
select
    payer,
    code,
    modifiers,
    collect_list(
        struct(
            unix_date(payment_date) as day,
            if(
                payer_sequence = 'P' and allowed_amount > 0,
                cast(round(allowed_amount * 1000000 / units) as bigint),
                null
            ) as micros
        )
    ) as lines

from allowed_lines
where payer is not null and code is not null and payment_date is not null
group by payer, code, modifiers
