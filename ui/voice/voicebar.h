#pragma once

#include "ui/widgets/look.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class CommandRegistry;
class IconButton;
class LevelMeter;
class Recorder;

/// A recording under way: how loud, how long, pause, throw away, keep it beside the text, send it. Esc throws away; what is
/// longer than three seconds is asked about once.
class VoiceBar final : public QWidget
{
    Q_OBJECT

public:
    VoiceBar(const Look &look, Recorder &recorder, QWidget *parent = nullptr);

    /// Names the key that keeps a recording from now on.
    void serve(const CommandRegistry &commands);
    /// Starts, or ends and takes what was recorded.
    void toggle();

Q_SIGNALS:
    void problem(const QString &sentence);
    void sendAsked(); ///< before the recording is finished; it leaves when it is ready

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void throwAway();
    void pauseOrGoOn();
    void send();
    void say(const QString &reason);

    const Look m_look;
    Recorder &m_recorder;
    const CommandRegistry *m_commands = nullptr; ///< knows the keys, which people may change
    LevelMeter *m_meter;
    QLabel *m_time;
    IconButton *m_pause;
    IconButton *m_trash;
    ActionButton *m_keep;
    ActionButton *m_send;
    bool m_asked = false;
    QTimer m_tick;
};

/// The last seconds of loudness as bars; the newest stands at the trailing edge.
class LevelMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit LevelMeter(const Look &look, QWidget *parent = nullptr);

    void add(double level);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    QList<double> m_levels;
};

} // namespace migochat
