#pragma once

#include <QByteArray>
#include <QThread>

namespace migochat {

/// Plays short sounds as they are, on a thread of its own: a server of sound may be slow to answer.
class QtTones final
{
public:
    QtTones() = default;
    ~QtTones();
    Q_DISABLE_COPY_MOVE(QtTones)

    /// One channel of 16 bits. What sounds is heard to its end; of what comes meanwhile the newest follows. Nothing where
    /// there are no speakers.
    void play(const QByteArray &samples, int rate);

private:
    class Stage;

    QThread m_thread;
    Stage *m_stage = nullptr; ///< lives on that thread
};

} // namespace migochat
