#include "tests/bench/frameclock.h"

#include <QTimer>
#include <QWidget>
#include <QtMath>

#include <utility>

namespace migochat::bench {

FrameClock::Frames FrameClock::run(const Doing &doing, int times, double everyMs)
{
    Frames frames;
    const double start = nowMs();
    int done = 0;
    std::function<void()> step;
    const auto later = [&] {
        if (++done == times)
            return QCoreApplication::exit();
        const double wait = start + done * everyMs - nowMs();
        QTimer::singleShot(std::chrono::milliseconds(qMax(0, qFloor(wait) - 1)), Qt::PreciseTimer, this, step);
    };
    step = [&] {
        const double due = start + done * everyMs;
        while (nowMs() < due) { // a key comes at its moment; a timer would be up to a millisecond or two behind it
        }
        m_watched = doing.shows;
        m_isShown = doing.isShown;
        m_wasPainted = false;
        m_painted = [&, due] {
            frames.ms.add(nowMs() - due);
            later();
        };
        if (doing.act())
            return;
        m_painted = {};
        ++frames.withoutPaint;
        later();
    };
    step();
    QCoreApplication::exec();
    return frames;
}

bool FrameClock::notify(QObject *receiver, QEvent *event)
{
    const bool paints = event->type() == QEvent::Paint && receiver == m_watched && m_painted && m_isShown();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    m_wasPainted = m_wasPainted || paints;
    if (m_depth == 0 && m_wasPainted && m_painted) {
        m_wasPainted = false;
        std::exchange(m_painted, {})();
    }
    return handled;
}

} // namespace migochat::bench
