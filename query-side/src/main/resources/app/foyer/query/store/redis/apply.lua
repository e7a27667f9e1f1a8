-- Applies one batch to one bucket, or refuses it. KEYS[1] is the bucket's own hash.
-- ARGV: prefix of the bucket's keys, epoch, position before, position after, time stored (epoch
-- ms), entries a home timeline keeps, how many more it may hold until it is trimmed, the fan-outs as
-- one text, the names of keys that may come into being or end, led by their number, then the other
-- writes: a letter and what it needs (BatchArguments.java).
local prefix, epoch, from, to = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local homeMax = tonumber(ARGV[6])
local homeBound = homeMax + tonumber(ARGV[7])
local fanOuts = ARGV[8]
local sourceMax = 2 * homeMax

local state = redis.call('HMGET', KEYS[1], 'position', 'epoch')
local position = state[1] or '0'
if position ~= from or state[2] ~= epoch then
    return {position, state[2] or '0'}
end

local homes = prefix .. 'homes'
local large = prefix .. 'large'
local catalogue = prefix .. 'catalogue'
local lost = 0
local at = 9

local function take()
    local value = ARGV[at]
    at = at + 1
    return value
end

-- Calls a command with what is told for it: how much, and that.
local function callWithMany(command, key)
    local count = tonumber(take())
    at = at + count
    return redis.call(command, key, unpack(ARGV, at - count, at - 1))
end

local function passOverMany()
    local count = tonumber(take())
    at = at + count
end

-- The catalogue names every key that there is, itself among them. A key that it names and that is
-- not there was lost, and nobody deleted it. Of those that may come into being or end here it is
-- known what it names, before, and which are there, throughout.
local names, named, there = {}, {}, {}
local catalogueLost = false
local AT_ONCE = 1000

local function inSlices(list, command)
    for first = 1, #list, AT_ONCE do
        command(first, math.min(first + AT_ONCE - 1, #list))
    end
end

local function look()
    for i = 1, tonumber(take()) do
        names[i] = take()
    end
    if #names == 0 then
        return
    end
    catalogueLost = redis.call('SISMEMBER', catalogue, 'catalogue') == 0
    if catalogueLost then
        lost = lost + 1
    end
    inSlices(names, function(first, last)
        local found = redis.call('SMISMEMBER', catalogue, unpack(names, first, last))
        local keys = {}
        for i = first, last do
            if found[i - first + 1] == 1 then
                named[names[i]], there[names[i]] = true, true
                keys[#keys + 1] = prefix .. names[i]
            end
        end
        if #keys > 0 then
            lost = lost + #keys - redis.call('EXISTS', unpack(keys))
        end
    end)
end

local function note()
    local begun, ended = {}, {}
    for _, name in ipairs(names) do
        if there[name] and not named[name] then
            begun[#begun + 1] = name
        elseif named[name] and not there[name] then
            ended[#ended + 1] = name
        end
    end
    inSlices(begun, function(first, last)
        redis.call('SADD', catalogue, unpack(begun, first, last))
    end)
    inSlices(ended, function(first, last)
        redis.call('SREM', catalogue, unpack(ended, first, last))
    end)
end

local function adds(command)
    return function()
        local name = take()
        there[name] = true
        return callWithMany(command, prefix .. name)
    end
end

-- From what is not there nothing is removed, unless nobody knows what is there.
local function removes(command)
    return function()
        local name = take()
        if not there[name] and not catalogueLost then
            passOverMany()
        elseif callWithMany(command, prefix .. name) > 0
            and redis.call('EXISTS', prefix .. name) == 0 then
            there[name] = false
        end
    end
end

local function noteIfNoHomes()
    if redis.call('EXISTS', homes) == 0 then
        redis.call('SREM', catalogue, 'homes')
    end
end

local function newest(key, most)
    local fields = redis.call('HGETALL', key)
    local function where(i)
        return tonumber(string.match(fields[i + 1], '^%d+'))
    end
    local positions = {}
    for i = 1, #fields, 2 do
        positions[#positions + 1] = where(i)
    end
    table.sort(positions, function(one, other) return one > other end)
    for i = 1, #fields, 2 do
        if where(i) < positions[most] then
            redis.call('HDEL', key, fields[i])
        end
    end
end

local function forgetHome(member)
    if redis.call('SREM', homes, member) == 1 then
        redis.call('UNLINK', prefix .. 'home:' .. member)
        noteIfNoHomes()
    end
end

local write = {}

write.H = adds('HSET')
write.A = adds('SADD')
write.S = adds('ZADD')
write.D = removes('HDEL')
write.R = removes('SREM')
write.U = removes('ZREM')

write.P = function()
    local name = take()
    there[name] = true
    if callWithMany('LPUSH', prefix .. name) > sourceMax then
        redis.call('LTRIM', prefix .. name, 0, sourceMax - 1)
    end
end

write.L = function()
    local name, source, most = take(), take(), tonumber(take())
    local key = prefix .. name
    there[name] = true
    if callWithMany('SADD', key) > 0 and redis.call('SCARD', key) > most
        and redis.call('SADD', large, source) == 1 then
        if redis.call('SCARD', large) == 1 and redis.call('SADD', catalogue, 'large') == 0 then
            lost = lost + 1
        end
        for _, member in ipairs(redis.call('SINTER', homes, key)) do
            forgetHome(member)
        end
    end
end

write.G = function()
    local key, guard = prefix .. take(), take()
    if redis.call('HEXISTS', key, guard) == 1 then
        callWithMany('HSET', key)
    else
        passOverMany()
    end
end

write.C = function()
    local key, guard, field, by = prefix .. take(), take(), take(), 0
    for _ = 1, tonumber(take()) do
        by = by + take()
    end
    if redis.call('HEXISTS', key, guard) == 1 then
        redis.call('HINCRBY', key, field, by)
    end
end

write.B = function()
    local name, kept, mark = take(), take(), take()
    local key = prefix .. name
    local value = redis.call('HGET', key, kept)
    redis.call('DEL', key)
    redis.call('HSET', key, mark, '1')
    if value then
        redis.call('HSET', key, kept, value)
    end
    there[name] = true
end

write.N = function()
    local key, most, bound = prefix .. take(), tonumber(take()), tonumber(take())
    if redis.call('HLEN', key) > bound then
        newest(key, most)
    end
end

write.E = function()
    local name = take()
    redis.call('DEL', prefix .. name)
    there[name] = false
end

write.X = function()
    forgetHome(take())
end

write.K = function()
    local name, id, score, most = take(), take(), take(), take()
    redis.call('ZADD', prefix .. name, score, id)
    redis.call('ZREMRANGEBYRANK', prefix .. name, 0, -1 - most)
    there[name] = true
end

write.I = function()
    local name, id, by = take(), take(), take()
    redis.call('ZINCRBY', prefix .. name, by, id)
    there[name] = true
end

-- Whom each post goes to is the same throughout: whose relations this batch changed has no home
-- any more. So each audience is read once, and each home pushed to once.
local function fanOut()
    local audiences, owed = {}, {}
    local anyLarge = redis.call('EXISTS', large) == 1
    local function isLarge(tail)
        return anyLarge and redis.call('SISMEMBER', large, string.match(tail, '%d+$')) == 1
    end
    local function audience(tail)
        local found = audiences[tail]
        if not found then
            found = isLarge(tail) and {} or redis.call('SINTER', homes, prefix .. tail)
            audiences[tail] = found
        end
        return found
    end
    local function owe(members, post)
        for _, member in ipairs(members) do
            local posts = owed[member]
            if not posts then
                owed[member] = {post}
            elseif posts[#posts] ~= post then
                posts[#posts + 1] = post
            end
        end
    end
    for post, members, followers, author in string.gmatch(fanOuts, '(%S+) (%S+) (%S+) (%S+)') do
        if members ~= '-' then
            owe(audience(members), post)
        end
        owe(audience(followers), post)
        if author ~= '-' and redis.call('SISMEMBER', homes, author) == 1 then
            owe({author}, post)
        end
    end
    for member, posts in pairs(owed) do
        local home = prefix .. 'home:' .. member
        local length = redis.call('LPUSHX', home, unpack(posts))
        if length == 0 then
            redis.call('SREM', homes, member)
            noteIfNoHomes()
        elseif length > homeBound then
            redis.call('LTRIM', home, 0, homeMax - 1)
        end
    end
end

if not state[1] then
    -- It names itself, so that one that was lost is known from what names come later.
    redis.call('SADD', catalogue, 'catalogue')
end
look()
while ARGV[at] do
    write[take()]()
end
note()
if fanOuts ~= '' then
    if redis.call('EXISTS', homes) == 1 then
        fanOut()
    elseif redis.call('SISMEMBER', catalogue, 'homes') == 1 then
        -- Who reads is not known any more, and would be delivered nothing.
        lost = lost + 1
    end
end
redis.call('HSET', KEYS[1], 'position', to, 'stored-at', ARGV[5])
if lost > 0 then
    redis.call('HINCRBY', KEYS[1], 'lost', lost)
end
return {}
