#pragma once

#include "app/domain/id.h"
#include "ui/shell/overlay.h"

#include <QList>
#include <QStringList>

#include <utility>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace migochat {

class ActionButton;

/// A lead is typed in: name, number, what it is about and who takes it. What is understood of the number stands under it.
class NewLeadSheet final : public Overlay
{
    Q_OBJECT

public:
    struct Typed {
        QString name;
        QString phone; ///< E.164
        QString interest;
        StaffId owner; ///< invalid: nobody yet
    };
    /// Somebody of the shop, and the name that is shown.
    using Colleague = std::pair<StaffId, QString>;

    NewLeadSheet(const Look &look, QWidget *window);

    /// What the interest is completed to.
    void offerInterests(const QStringList &interests);
    void offerColleagues(const QList<Colleague> &colleagues, StaffId me);
    /// Why it was not done; the sheet stays as it is.
    void refuse(const QString &sentence);

Q_SIGNALS:
    void beginAsked(const migochat::NewLeadSheet::Typed &typed);

private:
    QLineEdit *addLine(QGridLayout &grid, const QString &id, const QString &name);
    void addFields(QVBoxLayout &outer);
    void addButtons(QVBoxLayout &outer);
    void refresh();
    void finish();

    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLabel *m_understood;
    QLineEdit *m_interest;
    QComboBox *m_owner;
    QLabel *m_problem;
    ActionButton *m_begin = nullptr;
};

} // namespace migochat
