#include "tests/bench/measure.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

void Samples::add(double value)
{
    m_values.push_back(value);
    m_isSorted = false;
}

void Samples::add(const Samples &others)
{
    m_values.insert(m_values.end(), others.m_values.begin(), others.m_values.end());
    m_isSorted = false;
}

double Samples::percentile(double share) const
{
    if (m_values.empty())
        return 0;
    if (!m_isSorted)
        std::ranges::sort(m_values);
    m_isSorted = true;
    const double last = static_cast<double>(m_values.size() - 1);
    return m_values[static_cast<std::size_t>(std::lround(share * last))];
}

int Samples::countOver(double limit) const
{
    return static_cast<int>(std::ranges::count_if(m_values, [limit](double value) { return value > limit; }));
}

QString shortNumber(double value)
{
    if (value != 0 && std::abs(value) < 10)
        return QString::number(value, 'f', std::abs(value) < 1 ? 3 : 2);
    return QString::number(value, 'f', std::abs(value) < 100 ? 1 : 0);
}

void print(const Measure &measure)
{
    QString baseline;
    QString ratio;
    if (!measure.baseline.isEmpty()) {
        baseline = shortNumber(measure.baselineValue) + u' ' + measure.unit;
        if (measure.baselineValue > 0)
            ratio = QString::number(measure.value / measure.baselineValue, 'f', 2);
    }
    const QString line = u"| "_s + measure.what + u" | "_s + shortNumber(measure.value) + u' ' + measure.unit +
                         u" | "_s + measure.baseline + u" | "_s + baseline + u" | "_s + ratio + u" | "_s +
                         measure.wanted + u" |\n"_s;
    std::fputs(line.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void note(const QString &text)
{
    std::fputs((u"# "_s + text + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

QString machineLoad()
{
    QFile file(u"/proc/loadavg"_s);
    const QString load =
        file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2) : u"?"_s;
    return u"load %1 on %2 processors"_s.arg(load).arg(QThread::idealThreadCount());
}

double nowMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

} // namespace migochat::bench
