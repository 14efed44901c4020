#pragma once

#include "ui/widgets/look.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace migochat {

/// A command that leads on, as people read it.
struct KeyHint {
    QString name;
    QString keys;
    friend bool operator==(const KeyHint &, const KeyHint &) = default;
};

/// In the middle of the thread's place while no chat is open: whether somebody waits, and the keys that lead on. It comes after
/// a moment, so that it does not flash up where a chat is about to be opened.
class EmptyThread final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyThread(const Look &look, QWidget *parent = nullptr);

    void setKeyHints(const QList<KeyHint> &hints);
    /// How many customers wait for an answer; nullopt: not known yet.
    void setWaiting(std::optional<int> count);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void showHints();

    const Look m_look;
    QList<KeyHint> m_hints;
    std::optional<int> m_waiting;
    QTimer m_moment;
    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_state;
    QWidget *m_keys;
};

} // namespace migochat
