#include "tests/sim/grapherror.h"

#include "tests/sim/faults.h"
#include "tests/sim/jsontext.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Known {
    int code;
    int status;
    QLatin1StringView title;
};

// HTTP status and title of the codes a send can meet; Meta's error page of 19 Nov 2025 and its later additions.
constexpr std::array kKnownWhatsApp{
    Known{0, 401, QLatin1StringView("AuthException")},
    Known{1, 400, QLatin1StringView("API Unknown")},
    Known{2, 503, QLatin1StringView("API Service")},
    Known{4, 400, QLatin1StringView("API Too Many Calls")},
    Known{10, 403, QLatin1StringView("Permission Denied")},
    Known{33, 400, QLatin1StringView("Parameter value is not valid")},
    Known{100, 400, QLatin1StringView("Invalid parameter")},
    Known{190, 401, QLatin1StringView("Access token has expired")},
    Known{368, 403, QLatin1StringView("Temporarily blocked for policies violations")},
    Known{80007, 400, QLatin1StringView("Rate limit issues")},
    Known{130429, 429, QLatin1StringView("Rate limit hit")},
    Known{130472, 400, QLatin1StringView("User's number is part of an experiment")},
    Known{131000, 500, QLatin1StringView("Something went wrong")},
    Known{131005, 403, QLatin1StringView("Access denied")},
    Known{131008, 400, QLatin1StringView("Required parameter is missing")},
    Known{131009, 400, QLatin1StringView("Parameter value is not valid")},
    Known{131016, 500, QLatin1StringView("Service unavailable")},
    Known{131021, 400, QLatin1StringView("Recipient cannot be sender")},
    Known{131026, 400, QLatin1StringView("Message undeliverable")},
    Known{131031, 403, QLatin1StringView("Account has been locked")},
    Known{131042, 400, QLatin1StringView("Business eligibility payment issue")},
    Known{131047, 400, QLatin1StringView("Re-engagement message")},
    Known{131048, 400, QLatin1StringView("Spam rate limit hit")},
    Known{131049, 400, QLatin1StringView("This message was not delivered to maintain healthy ecosystem engagement.")},
    Known{131050, 400, QLatin1StringView("User has stopped marketing messages")},
    Known{131051, 400, QLatin1StringView("Unsupported message type")},
    Known{131053, 400, QLatin1StringView("Media upload error")},
    Known{131056, 400, QLatin1StringView("(Business Account, Consumer Account) pair rate limit hit")},
    Known{131057, 500, QLatin1StringView("Account in maintenance mode")},
    Known{131062, 400, QLatin1StringView("Business-scoped user IDs are not supported for this message")},
    Known{132000, 400, QLatin1StringView("Template Param Count Mismatch")},
    Known{132001, 404, QLatin1StringView("Template does not exist")},
    Known{132005, 400, QLatin1StringView("Template Hydrated Text Too Long")},
    Known{132012, 400, QLatin1StringView("Template Parameter Format Mismatch")},
    Known{132015, 400, QLatin1StringView("Template is Paused")},
    Known{132016, 400, QLatin1StringView("Template is Disabled")},
    Known{133010, 400, QLatin1StringView("Phone number not registered")},
    Known{3, 500, QLatin1StringView("API Method")},
    Known{130497, 403, QLatin1StringView("Business account is restricted from messaging users in this country")},
    Known{131020, 400, QLatin1StringView("Group is suspended")},
    Known{131030, 400, QLatin1StringView("Recipient phone number not in allowed list")},
    Known{131037, 400,
          QLatin1StringView("WhatsApp provided number needs display name approval before message can be sent")},
    Known{131041, 400, QLatin1StringView("Group is not eligible")},
    Known{131044, 400, QLatin1StringView("Business eligibility payment issue")},
    Known{131045, 500, QLatin1StringView("Incorrect certificate")},
    Known{131052, 400, QLatin1StringView("Media download error")},
    Known{131055, 400, QLatin1StringView("Method not allowed")},
    Known{131059, 400, QLatin1StringView("Invalid page cursor")},
    Known{131060, 400, QLatin1StringView("This message is unavailable")},
    Known{131063, 400, QLatin1StringView("Marketing messages are disabled on Cloud API")},
    Known{131064, 400, QLatin1StringView("Business account is temporarily limited after template misclassification")},
    Known{132007, 400, QLatin1StringView("Template Format Character Policy Violated")},
    Known{132008, 400, QLatin1StringView("Template Parameter Invalid")},
    Known{132018, 400, QLatin1StringView("Template Parameter Issue")},
    Known{132068, 400, QLatin1StringView("Flow is in blocked state")},
    Known{132069, 400, QLatin1StringView("Flow is in throttled state")},
    Known{133000, 500, QLatin1StringView("Incomplete Deregistration")},
    Known{133004, 503, QLatin1StringView("Server Temporarily Unavailable")},
    Known{133005, 400, QLatin1StringView("Two step verification PIN Mismatch")},
    Known{133006, 400, QLatin1StringView("Phone number re-verification needed")},
    Known{133008, 400, QLatin1StringView("Too Many two step verification PIN Guesses")},
    Known{133009, 400, QLatin1StringView("Two step verification PIN Guessed Too Fast")},
    Known{133015, 400, QLatin1StringView("Please wait a few minutes before attempting to register this phone number")},
    Known{133016, 400, QLatin1StringView("Account register deregister rate limit exceeded")},
    Known{134011, 400, QLatin1StringView("WhatsApp Business payments terms of service has not been accepted")},
    Known{134100, 400, QLatin1StringView("Only marketing messages supported")},
    Known{134101, 400, QLatin1StringView("Template Syncing")},
    Known{134102, 500, QLatin1StringView("Not eligible for Marketing Messages API")},
    Known{135000, 400, QLatin1StringView("Generic user error")},
    Known{137000, 400, QLatin1StringView("Recipient identity key hash does not match")},
    Known{2494100, 400, QLatin1StringView("Phone number is in maintenance")},
    Known{2593107, 400, QLatin1StringView("Synchronization request limit exceeded")},
    Known{2593108, 400, QLatin1StringView("Synchronization request made outside of allowed time window")},
    Known{2593109, 400, QLatin1StringView("History sharing declined")},
};

Known knownWhatsApp(int code)
{
    const auto *found =
        std::find_if(kKnownWhatsApp.begin(), kKnownWhatsApp.end(), [code](const Known &k) { return k.code == code; });
    return found == kKnownWhatsApp.end() ? Known{code, 400, QLatin1StringView("Generic error")} : *found;
}

QString trace()
{
    const quint64 noise = QRandomGenerator::global()->generate64();
    return u"A"_s + QString::fromLatin1(QByteArray::number(noise, 36));
}

QString numbered(int code, const QString &message)
{
    return u"(#%1) %2"_s.arg(code).arg(message);
}

} // namespace

SimResponse refuse(const GraphError &error)
{
    QJsonObject object{{"message"_L1, error.message},
                       {"type"_L1, "OAuthException"_L1},
                       {"code"_L1, error.code},
                       {"fbtrace_id"_L1, trace()}};
    if (error.subcode != 0)
        object.insert("error_subcode"_L1, error.subcode);
    if (!error.details.isEmpty()) {
        object.insert("error_data"_L1,
                      QJsonObject{{"messaging_product"_L1, "whatsapp"_L1}, {"details"_L1, error.details}});
    }
    if (error.transient)
        object.insert("is_transient"_L1, true);
    SimResponse response = ok(QJsonObject{{"error"_L1, object}});
    response.status = error.status;
    response.headers.append(
        qMakePair<QByteArray, QByteArray>("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_request\""));
    return response;
}

SimResponse refuseMessenger(int code, int subcode, const QString &message)
{
    return refuse({400, code, subcode, numbered(code, message), {}});
}

SimResponse refuseWhatsApp(int code, const QString &details)
{
    const Known known = knownWhatsApp(code);
    const QString title = known.title;
    return refuse({known.status, code, 0, numbered(code, title), details.isEmpty() ? title : details});
}

SimResponse refuseAsOrdered(Channel channel, const Fault &fault)
{
    const QString words = u"Ordered by the simulator's operator"_s;
    const bool isStatus = fault.code >= 500 && fault.code < 600 && fault.code != 506 && fault.code != 551;
    const int asked = fault.status > 0 ? fault.status : (isStatus ? fault.code : 0);
    const int code = isStatus ? 2 : fault.code; // asked for an HTTP status rather than for a Graph code
    if (channel == Channel::WhatsApp) {
        const Known known = knownWhatsApp(code);
        const QString title = known.title;
        return refuse({asked > 0 ? asked : known.status, code, 0, numbered(code, title), words, asked == 429});
    }
    return refuse({asked > 0 ? asked : 400, code, fault.subcode, numbered(code, words), {}, asked == 429});
}

SimResponse refuseNode(const SimRequest &request, const QString &node)
{
    return refuse(
        {400,
         100,
         33,
         u"Unsupported %1 request. Object with ID '%2' does not exist, cannot be loaded due to missing "
         u"permissions, or does not support this operation"_s.arg(QString::fromLatin1(request.method.toLower()), node),
         {}});
}

QJsonObject whatsAppErrorObject(int code, const QString &details)
{
    const QString title = knownWhatsApp(code).title;
    return {{"code"_L1, code},
            {"title"_L1, title},
            {"message"_L1, title},
            {"error_data"_L1, QJsonObject{{"details"_L1, details.isEmpty() ? title : details}}},
            {"href"_L1, "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"_L1}};
}

} // namespace migochat::sim
