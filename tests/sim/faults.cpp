#include "tests/sim/faults.h"

#include <algorithm>

namespace migochat::sim {

void Faults::add(Service service, Fault fault)
{
    if (fault.times != 0)
        m_waiting[service].push_back(std::move(fault));
}

template <typename Matches>
std::optional<Fault> Faults::takeIf(Service service, Matches matches)
{
    std::deque<Fault> &queue = m_waiting[service];
    const auto found = std::find_if(queue.begin(), queue.end(), matches);
    if (found == queue.end())
        return std::nullopt;
    const Fault fault = *found;
    if (found->times > 0 && --found->times == 0)
        queue.erase(found);
    return fault;
}

std::optional<Fault> Faults::take(Service service, const QString &customer)
{
    return takeIf(service, [&](const Fault &fault) {
        return fault.route.isEmpty() && (fault.customer.isEmpty() || fault.customer == customer);
    });
}

std::optional<Fault> Faults::takeForRoute(const QString &route)
{
    return takeIf(Service::Graph,
                  [&](const Fault &fault) { return fault.route == route || fault.route == QLatin1StringView("*"); });
}

int Faults::waiting(Service service) const
{
    return static_cast<int>(m_waiting.value(service).size());
}

SimResponse htmlPage()
{
    SimResponse page;
    page.status = 502;
    page.contentType = "text/html; charset=utf-8";
    page.body = "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1>"
                "<p>We're working on it and we'll get it fixed as soon as we can.</p></body></html>";
    return page;
}

bool stopsBefore(const Fault &fault)
{
    using enum Fault::Kind;
    return fault.kind == CutBefore || fault.kind == HangBefore || fault.kind == Html;
}

SimResponse spoil(SimResponse response, const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::Hang:
        response.delay = fault.delay;
        break;
    case Fault::Kind::HangBefore:
    case Fault::Kind::CutBefore:
    case Fault::Kind::CutAfter:
        response.fate = Fate::Cut;
        response.delay = fault.delay;
        break;
    case Fault::Kind::Half:
        response.fate = Fate::Half;
        break;
    case Fault::Kind::Html:
    case Fault::Kind::HtmlAfter:
        return htmlPage();
    case Fault::Kind::Error:
    case Fault::Kind::Failed:
    case Fault::Kind::Finish:
    case Fault::Kind::Manner:
        break;
    }
    return response;
}

} // namespace migochat::sim
