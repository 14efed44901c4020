#pragma once

#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace migochat {

class ActionButton;

/// Asks for the PIN of one person, one try at a time.
class PinEntry final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Unlocking, Switching };

    PinEntry(const Look &look, Purpose purpose, QWidget *parent);

    void setPerson(const QString &name); ///< empty: nobody gave a name yet
    /// One is being looked at: no other meanwhile.
    void setChecking(bool checking);
    [[nodiscard]] bool isChecking() const { return m_isChecking; }
    /// The field is empty then and waits for the next try. `sentence`: why the last one was not taken; `pause` is how long
    /// none is.
    void begin(const QString &sentence, std::chrono::milliseconds pause);
    void takeKeyboard();

Q_SIGNALS:
    void tried(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryTyped();
    void refresh();
    void retranslate();

    const Purpose m_purpose;
    QLabel *m_person;
    QLineEdit *m_field;
    QLabel *m_problem;
    ActionButton *m_button;
    QString m_name;
    bool m_isChecking = false;
    QTimer m_pause;
};

} // namespace migochat
