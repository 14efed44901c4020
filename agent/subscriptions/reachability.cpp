#include "agent/subscriptions/reachability.h"

#include "agent/meta/httpcall.h"
#include "app/store/gaps.h"

#include <QLoggingCategory>
#include <QUrlQuery>
#include <QUuid>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcReach, "migochat.subscriptions.reachability")

namespace {

constexpr std::chrono::milliseconds kTimeout = 15s;
/// One lost packet is no outage.
constexpr int kFailuresOfALoss = 2;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QUrl handshake(const Reachability::Door &door, const QString &challenge)
{
    QUrl url = door.url;
    url.setQuery(u"hub.mode=subscribe&hub.challenge="_s % challenge % u"&hub.verify_token="_s %
                 encoded(QString::fromUtf8(door.verifyToken)));
    return url;
}

} // namespace

Reachability::Reachability(Writer &writer, const Clock &clock)
    : m_writer(writer), m_clock(clock), m_usualPause(5min), m_lostPause(30s)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Reachability::probe);
}

void Reachability::setPauses(std::chrono::milliseconds usual, std::chrono::milliseconds lost)
{
    m_usualPause = usual;
    m_lostPause = lost;
}

void Reachability::watch(const std::optional<Door> &door)
{
    if (door == m_door)
        return;
    m_door = door;
    m_lastArrival.reset(); // it proved the old address
    m_failures = 0;
    m_cameBack = false;
    m_timer.stop();
    if (m_isLost)
        end(); // what is said of the old address is over
    if (m_door) {
        m_lastGood = m_clock.now();
        probe();
    }
}

void Reachability::stop()
{
    m_timer.stop();
    m_door.reset();
}

void Reachability::probe()
{
    if (!m_door)
        return;
    const QString challenge = QUuid::createUuid().toString(QUuid::WithoutBraces);
    HttpQuestion question{.request = QNetworkRequest(handshake(*m_door, challenge)), .body = {}, .timeout = kTimeout};
    // ngrok shows a page of its own to whatever looks like a browser.
    question.request.setRawHeader("User-Agent", "Migochat/" MIGOCHAT_VERSION);
    auto *call = new HttpCall(this);
    connect(call, &HttpCall::finished, this, [this, challenge, door = *m_door](const HttpAnswer &answer) {
        if (door != m_door)
            return;
        onAnswer(answer.fate == HttpAnswer::Fate::Answered && answer.status == 200 &&
                 answer.body == challenge.toLatin1());
    });
    call->start(m_network, std::move(question));
}

void Reachability::noteArrival()
{
    if (!m_door)
        return;
    m_lastArrival = m_clock.now();
    m_lastGood = *m_lastArrival;
    m_failures = 0;
    if (m_isLost)
        end();
}

void Reachability::onAnswer(bool isOurs)
{
    // How much longer the last arrival speaks louder than we do; until then another question would tell nothing new.
    const auto arrivalCounts = m_lastArrival ? *m_lastArrival + m_usualPause - m_clock.now() : 0ms;
    const bool cameLately = arrivalCounts > 0ms;
    m_cameBack = m_cameBack || isOurs;
    const bool isDeaf = !m_cameBack && m_lastArrival; // a router that leads nobody back to himself
    m_failures = isOurs || cameLately || isDeaf ? 0 : m_failures + 1;
    if (isOurs) {
        m_lastGood = m_clock.now();
        if (m_isLost)
            end();
    } else if (m_failures == kFailuresOfALoss && !m_isLost) {
        begin();
    }
    m_timer.start(isOurs || (isDeaf && !cameLately) ? m_usualPause
                  : cameLately                      ? std::max(m_lostPause, arrivalCounts)
                                                    : m_lostPause);
}

void Reachability::begin()
{
    qCWarning(lcReach) << "the platforms cannot reach us at the public address";
    m_isLost = true;
    auto begun = m_writer.run([from = m_lastGood, now = m_clock.now()](Transaction &transaction) {
        return gaps::add(transaction, {.from = from, .to = now, .reason = u"unreachable"_s, .ongoing = true});
    });
    whenDone(begun, this, [](const Result<GapId> &gap) {
        if (!gap)
            qCWarning(lcReach) << "cannot write the gap:" << gap.error().detail;
    });
    Q_EMIT lost();
}

void Reachability::end()
{
    qCInfo(lcReach) << "reachable again";
    m_isLost = false;
    auto ended = m_writer.run([now = m_clock.now()](Transaction &transaction) { return gaps::end(transaction, now); });
    whenDone(ended, this, [this](const Result<QList<GapId>> &gaps) {
        if (gaps)
            Q_EMIT regained();
        else
            qCWarning(lcReach) << "cannot end the gap:" << gaps.error().detail;
    });
}

} // namespace migochat
