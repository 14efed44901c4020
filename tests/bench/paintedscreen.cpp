#include "tests/bench/paintedscreen.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStep = 16;
constexpr int kPatienceMs = 10'000;

/// Places of 32-bit numbers in the head of an XWD file, all big-endian (X11/XWDFile.h).
enum XwdNumber { HeadSize = 0, BitsPerPoint = 11, BytesPerLine = 12, Colors = 19 };
constexpr int kXwdNumbers = 25;
constexpr int kColorSize = 12;

} // namespace

PaintedScreen::PaintedScreen(QSize size) : m_size(size)
{
    // Number 1 is its standard output: it writes the number of the first free display there.
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"%1x%2x24"_s.arg(size.width()).arg(size.height()),
                    u"-nolisten"_s, u"tcp"_s, u"-noreset"_s, u"-fbdir"_s, m_folder.path()});
    if (!m_server.waitForStarted())
        qFatal("Xvfb is not installed");
    waitForDisplay();
    mapPicture();
}

PaintedScreen::~PaintedScreen()
{
    m_server.terminate();
    m_server.waitForFinished(kPatienceMs);
}

void PaintedScreen::waitForDisplay()
{
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(kPatienceMs))
            qFatal("Xvfb shows no display");
    }
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
}

void PaintedScreen::mapPicture()
{
    m_picture.setFileName(m_folder.filePath(u"Xvfb_screen0"_s));
    if (!m_picture.open(QIODevice::ReadOnly))
        qFatal("Xvfb shares no picture");
    const uchar *file = m_picture.map(0, m_picture.size());
    std::array<quint32, kXwdNumbers> head{};
    qFromBigEndian<quint32>(file, kXwdNumbers, head.data());
    if (head[BitsPerPoint] != 32)
        qFatal("points of %u bits", head[BitsPerPoint]);
    m_points = file + head[HeadSize] + head[Colors] * kColorSize;
    m_bytesPerLine = static_cast<int>(head[BytesPerLine]);
    std::memcpy(&m_emptyPoint, m_points, sizeof m_emptyPoint);
}

double PaintedScreen::paintedShare() const
{
    int painted = 0;
    int all = 0;
    for (int y = kStep / 2; y < m_size.height(); y += kStep) {
        for (int x = kStep / 2; x < m_size.width(); x += kStep) {
            quint32 point = 0;
            std::memcpy(&point, m_points + qsizetype(y) * m_bytesPerLine + x * 4, sizeof point);
            painted += point != m_emptyPoint;
            ++all;
        }
    }
    return double(painted) / all;
}

} // namespace migochat::bench
