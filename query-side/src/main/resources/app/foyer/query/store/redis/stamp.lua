-- Lets only batches of epoch ARGV[1] write to the bucket with the hash KEYS[1].
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if epoch and tonumber(epoch) >= tonumber(ARGV[1]) then
    return 0
end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1])
return 1
