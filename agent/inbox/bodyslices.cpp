#include "agent/inbox/bodyslices.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

struct BodySlices::Work {
    StoredBody body;
    End end;
    Answer<> answer;
    qsizetype next = 0;
    int changed = 0;
};

Result<int> applyAll(Transaction &transaction, EventContext context, QList<InboundEvent>::const_iterator from,
                     QList<InboundEvent>::const_iterator to)
{
    int changed = 0;
    for (auto event = from; event != to; ++event, ++context.position) {
        const Result<bool> applied = applyEvent(transaction, context, *event);
        if (!applied)
            return failed(applied, u"event %1"_s.arg(context.position));
        changed += *applied ? 1 : 0;
    }
    return changed;
}

Async<> BodySlices::apply(StoredBody body, End end)
{
    auto work = std::make_shared<Work>();
    work->body = std::move(body);
    work->end = std::move(end);
    next(work);
    return work->answer.future();
}

void BodySlices::next(const std::shared_ptr<Work> &work)
{
    const auto slice = m_writer.run([work](Transaction &transaction) -> Result<int> {
        const auto from = work->body.events.cbegin() + work->next;
        const auto to = from + std::min(kMaxEventsAtOnce, work->body.events.size() - work->next);
        EventContext context = work->body.context;
        context.position = static_cast<int>(work->next);
        const Result<int> changed = applyAll(transaction, context, from, to);
        if (!changed)
            return failed(changed);
        if (to == work->body.events.cend()) {
            if (const Result<> ended = work->end(transaction, work->changed + *changed); !ended)
                return failed(ended);
        }
        return *changed;
    });
    whenDone(slice, this, [this, work](const Result<int> &changed) {
        if (!changed)
            return work->answer.give(failed(changed));
        work->changed += *changed;
        work->next += kMaxEventsAtOnce;
        if (work->next < work->body.events.size())
            return next(work);
        work->answer.give({});
    });
}

} // namespace migochat
