#include "tests/sim/player.h"

#include "tests/sim/duration.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Player::Player(Script script, const Tempo &tempo, Perform perform, QObject *parent)
    : QObject(parent), m_script(std::move(script)), m_tempo(tempo), m_perform(std::move(perform))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Player::step);
}

void Player::start()
{
    m_next = 0;
    if (!m_tempo.stepwise)
        m_timer.start(0ms);
}

void Player::step()
{
    if (m_next >= m_script.steps.size())
        return;
    const ScriptStep current = m_script.steps.at(m_next);
    if (current.verb.contains("within"_L1) && !isSkipped(current.verb) && asksAgain(current, m_perform(current.verb))) {
        m_timer.start(50ms);
        return;
    }
    m_asking.invalidate();
    ++m_next;
    perform(current);
    waitForNext();
}

bool Player::isSkipped(const QJsonObject &verb) const
{
    const bool needsStaff =
        verb.value("do"_L1).toString().startsWith("staff."_L1) || verb.value("needs"_L1).toString() == "staff"_L1;
    return needsStaff && !m_staff;
}

bool Player::asksAgain(const ScriptStep &step, const QJsonObject &result)
{
    if (result.value("ok"_L1).toBool())
        return false;
    if (!m_asking.isValid())
        m_asking.start();
    return m_asking.elapsed() < parseDuration(step.verb.value("within"_L1).toString()).value_or(0ms).count();
}

void Player::jumpTo(std::chrono::milliseconds at)
{
    m_timer.stop();
    while (m_next < m_script.steps.size() && m_script.steps.at(m_next).at < at)
        perform(m_script.steps.at(m_next++));
    waitForNext();
}

void Player::waitForNext()
{
    if (m_next >= m_script.steps.size()) {
        Q_EMIT finished();
        if (m_tempo.loop && !m_script.steps.isEmpty())
            start();
        return;
    }
    if (m_tempo.stepwise)
        return;
    auto pause = m_next == 0 ? 0ms : m_script.steps.at(m_next).at - m_script.steps.at(m_next - 1).at;
    if (m_tempo.longestGap > 0ms)
        pause = std::min(pause, m_tempo.longestGap);
    m_timer.start(std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(pause.count()) / m_tempo.speed)));
}

void Player::perform(const ScriptStep &step)
{
    const bool staff = step.verb.value("do"_L1).toString().startsWith("staff."_L1);
    if (isSkipped(step.verb)) {
        ++m_skipped;
        Q_EMIT told(describeStep(step) + u"   (skipped: no staff at the desk)"_s);
        return;
    }
    const QJsonObject result = staff ? m_staff(step.verb) : m_perform(step.verb);
    if (result.value("ok"_L1).toBool()) {
        Q_EMIT told(describeStep(step));
        return;
    }
    ++m_failed;
    Q_EMIT told(describeStep(step) + u"   ! "_s + result.value("error"_L1).toString());
}

QJsonObject Player::state() const
{
    return {{"steps"_L1, m_script.steps.size()},
            {"next"_L1, m_next},
            {"failed"_L1, m_failed},
            {"skipped"_L1, m_skipped},
            {"done"_L1, m_next >= m_script.steps.size()}};
}

} // namespace migochat::sim
