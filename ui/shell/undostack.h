#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace migochat {

/// Acts that can be taken back, newest last. An act is taken back by asking the agent for its opposite, so it works
/// for everybody who looks at the same shop. The bar offers the newest act for kOffered; Ctrl+Z reaches further back.
class UndoStack final : public QObject
{
    Q_OBJECT

public:
    struct Act {
        QString done;                   ///< "Marked as done", in the language of the screen
        std::function<void()> takeBack; ///< asks for the opposite
    };

    static constexpr std::chrono::milliseconds kOffered{8'000};
    static constexpr qsizetype kDeepest = 20;

    explicit UndoStack(QObject *parent = nullptr);

    void push(Act act);
    [[nodiscard]] bool isEmpty() const { return m_acts.isEmpty(); }
    /// Takes the newest act back; nothing when there is none.
    void undo();
    /// The bar is not wanted any more; the act stays.
    void stopOffering();

Q_SIGNALS:
    void changed();
    void offered(const QString &done); ///< show the bar
    void offerEnded();
    void takenBack(const QString &done);

private:
    QList<Act> m_acts;
    QTimer m_offer;
};

} // namespace migochat
