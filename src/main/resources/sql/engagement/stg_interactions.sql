select * except (direction), coalesce(direction, 'outbound') as direction
from raw_interactions
