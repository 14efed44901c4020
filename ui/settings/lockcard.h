#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace migochat {

class ActionButton;
class CommandRegistry;

/// The PIN of whoever sits here, set, changed and taken away, and after how long the desktop locks by itself.
class LockCard final : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        bool hasPin = false;
        int idleMinutes = 0; ///< 0: never
    };
    enum class Outcome { Done, Refused };

    explicit LockCard(const Look &look, const CommandRegistry &commands, QWidget *parent = nullptr);

    void setValues(const Values &values);
    void setBusy(bool busy);
    void showOutcome(const QString &sentence, Outcome outcome);

Q_SIGNALS:
    void pinChosen(const QString &old, const QString &wanted);
    void pinUnwanted(const QString &old);
    void idleChosen(int minutes);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QLineEdit *addField(const QString &name);
    void save();
    void refresh();
    void retranslate();
    [[nodiscard]] QString lockedBy() const;

    const CommandRegistry &m_commands; ///< knows the keys, which people may change
    Values m_values;
    bool m_isBusy = false;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_old;
    QLineEdit *m_wanted;
    QLineEdit *m_again;
    ActionButton *m_save;
    ActionButton *m_remove;
    QLabel *m_outcome;
    QLabel *m_idleName;
    QSpinBox *m_idle;
};

} // namespace migochat
