-- Has the bucket with the hash KEYS[1] emptied by whoever takes it next; until then nobody may write.
local epoch = tonumber(redis.call('HGET', KEYS[1], 'epoch') or '0') + 1
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'position', '0', 'epoch', epoch, 'reset', '1')
return epoch
