select
    gate,
    try_cast(price as double) as price,
    _raw

from raw_tickets
