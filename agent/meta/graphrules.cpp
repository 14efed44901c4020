#include "agent/meta/graphrules.h"

#include <array>

namespace migochat {

using namespace std::chrono_literals;

namespace {

using enum FailureClass;

constexpr GraphRule rule(int code, FailureClass kind, std::chrono::seconds retryAfter = 0s)
{
    return {code, code, kAnySubcode, kind, retryAfter};
}

constexpr GraphRule range(int first, int last, FailureClass kind)
{
    return {first, last, kAnySubcode, kind};
}

constexpr GraphRule sub(int code, int subcode, FailureClass kind, std::chrono::seconds retryAfter = 0s)
{
    return {code, code, subcode, kind, retryAfter};
}

// Restrictions that Meta lifts "within hours": asking every few minutes would prolong them.
constexpr std::chrono::seconds kRestricted = 2h;

// Messenger error codes page (18 Mar 2026) with the additions of 25 Jun 2026, recorded answers for some subcodes.
constexpr std::array kMessengerRules{
    // whatever the code
    sub(kAnyCode, 2018382, Wait),              // Meta's own lead form is active in the thread
    sub(kAnyCode, 2534122, Wait, kRestricted), // account restricted
    sub(kAnyCode, 2534029, Wait, kRestricted),
    sub(kAnyCode, 2534068, Final), // several images in one message
    // code with subcode
    sub(1, 99, Unknown), // reported although the message went out
    sub(1, 1357046, Unknown),
    sub(2, 2018344, Configuration),
    sub(4, 2018022, Wait),
    sub(4, 2018354, Wait),
    sub(10, 2018278, Final), // outside the allowed window
    sub(10, 2018065, Final),
    sub(10, 2534022, Final),
    sub(10, 2018108, CustomerGone),
    sub(10, 1893063, Wait, kRestricted), // page temporarily restricted from sending
    sub(100, 33, Configuration),
    sub(100, 2018001, CustomerGone),
    sub(100, 2018008, Retry), // attachment address could not be fetched
    sub(100, 2018294, Retry), // video still being processed
    sub(200, 1545041, CustomerGone),
    sub(551, 1545041, CustomerGone),
    sub(1200, 2018024, Retry),
    // code alone
    rule(1, Retry),
    rule(2, Retry),
    rule(4, Wait),
    rule(10, Configuration),
    rule(17, Wait),
    rule(32, Wait),
    rule(33, Configuration),
    rule(100, Final),
    rule(102, Configuration),
    rule(105, Final),
    rule(190, Configuration),
    rule(194, Final),
    rule(200, Configuration),
    rule(230, Configuration),
    rule(341, Wait),
    rule(368, Configuration),
    rule(506, Final),
    rule(551, CustomerGone),
    rule(613, Wait),
    rule(1200, Retry),
    rule(10303, Final),
    range(80000, 80009, Wait),
    rule(80014, Wait),
};

// WhatsApp error codes page (19 Nov 2025), its changelog to 10 Jun 2026 and the groups page.
constexpr std::array kWhatsAppRules{
    rule(0, Configuration),
    rule(1, Retry),
    rule(2, Retry),
    rule(3, Configuration),
    rule(4, Wait),
    rule(10, Configuration),
    rule(17, Wait),
    rule(33, Configuration),
    rule(100, Final),
    rule(190, Configuration),
    range(200, 299, Configuration),
    rule(368, Configuration),
    rule(613, Wait),
    range(80000, 80009, Wait),
    rule(130429, Retry),
    rule(130472, Final),
    rule(130497, Final),
    rule(131000, Retry),
    rule(131005, Configuration),
    rule(131008, Final),
    rule(131009, Final),
    rule(131016, Retry),
    rule(131020, Final),
    rule(131021, Final),
    rule(131026, CustomerGone),
    rule(131030, Configuration),
    rule(131031, Configuration),
    rule(131037, Configuration),
    rule(131041, Final),
    rule(131042, Configuration),
    rule(131044, Configuration),
    rule(131045, Configuration),
    rule(131047, NeedsTemplate),
    rule(131048, Wait, 1h),
    rule(131049, Final, 24h), // a person may try again after a day, nobody before
    range(131050, 131053, Final),
    rule(131055, Final),
    rule(131056, Retry, 6s), // one message in 6 s to one customer: anything sooner is refused again
    rule(131057, Retry, 1min),
    rule(131059, Final),
    rule(131060, Final),
    rule(131062, Final),
    rule(131063, Configuration),
    rule(131064, Wait, 1h),
    rule(131208, Wait),
    range(131201, 131215, Final),
    rule(132000, Final),
    rule(132001, Final),
    rule(132005, Final),
    rule(132007, Final),
    rule(132008, Final),
    rule(132012, Final),
    rule(132015, Final),
    rule(132016, Final),
    rule(132018, Final),
    rule(132068, Final),
    rule(132069, Wait),
    rule(133000, Configuration),
    rule(133004, Retry),
    rule(133005, Configuration),
    rule(133006, Configuration),
    range(133008, 133010, Configuration),
    rule(133015, Configuration),
    rule(133016, Configuration),
    rule(134011, Configuration),
    rule(134100, Final),
    rule(134101, Retry, 10min),
    rule(134102, Configuration),
    rule(135000, Final),
    rule(137000, Final),
    range(138000, 138018, Final),
    range(139000, 139103, Final),
    range(147001, 147005, Final),
    rule(2494100, Retry, 5min),
    range(2593107, 2593109, Final),
};

} // namespace

std::span<const GraphRule> graphRules(GraphProduct product)
{
    if (product == GraphProduct::Messenger)
        return kMessengerRules;
    return kWhatsAppRules;
}

} // namespace migochat
