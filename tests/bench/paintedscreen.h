#pragma once

#include <QFile>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

namespace migochat::bench {

/// A display of its own (Xvfb) whose picture is read from memory, so that every program's first painted window is seen the
/// same way, whatever it is made with.
class PaintedScreen
{
public:
    explicit PaintedScreen(QSize size);
    ~PaintedScreen();
    Q_DISABLE_COPY_MOVE(PaintedScreen)

    [[nodiscard]] const QString &display() const { return m_display; }
    /// How much of the screen differs from the empty one, 0 to 1, by every sixteenth point of every sixteenth line.
    [[nodiscard]] double paintedShare() const;

private:
    void waitForDisplay();
    void mapPicture();

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_display;
    QFile m_picture;
    const uchar *m_points = nullptr;
    int m_bytesPerLine = 0;
    QSize m_size;
    quint32 m_emptyPoint = 0;
};

} // namespace migochat::bench
