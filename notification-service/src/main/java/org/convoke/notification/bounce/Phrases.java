package org.convoke.notification.bounce;

import java.util.regex.Pattern;

/** Plain words for why a message was not delivered, as servers of many makers and languages write them. */
final class Phrases {

    /** That there is no such mailbox, or that it was closed. */
    static final Pattern NO_SUCH_ADDRESS = any(
            "(user|recipient|mailbox|account|addressee|e?-?mail address|alias|local[- ]part) (is |was )?(unknown|not known)",
            "unknown (or illegal |or invalid |local )?(user|recipient|mailbox|account|address|e?-?mail address|alias|local[- ]part|customer)",
            "no such (user|recipient|person|mailbox|mail ?box|address|account|local (user|address)|alias|customer|domain|host|name|email)",
            "(user|recipient|mailbox|account|address|addressee|person|domain|host)\\b.{0,90}"
                    + "(does ?n[o'’]t exist|doesn['’]t exist|do not exist|not exist(s|ing)?\\b|is non-?exist[ea]nt|could ?n[o'’]t be found|"
                    + "couldn['’]t be found|was ?n[o'’]t found|wasn['’]t found|not found|cannot be found|can['’]t be found|unavailable: not found)",
            "\\buser\\b.{0,80} (is )?unknown\\b",
            "\\S{1,64}@\\S{1,99} (was ?n[o'’]t|wasn['’]t|not) found",
            "(invalid|non-?existent|nonexistent|inexistent) (recipient|mailbox|user|address|e?-?mail address|account|local|final delivery user|domain)",
            "(recipient|address|mailbox|user) (is |address is )?(invalid|nonexistent|inexistent)",
            "not a (valid|known|local) (user|mailbox|recipient|address|e?-?mail address)",
            "(no|has no|does ?n[o'’]t have an?|doesn['’]t have an?) .{0,30}(mailbox|account|user) (here|by that name|with that (name|address))",
            "doesn['’]t have an? \\S+ account",
            "(sorry, )?no mailbox here by that name",
            "mailbox (is )?(not available|unavailable)(?! at the moment| now| temporarily| due to)",
            "(mailbox|account|user|address|e?-?mail address)\\b.{0,60}"
                    + "(has been |is |was |been |currently )(disabled|inactive|deactivated|discontinued|suspended|closed|deleted|"
                    + "removed|terminated|cancell?ed|no longer (valid|active|available|in use|used|exists?))",
            "(mailbox|account|user) (disabled|inactive|deactivated|suspended|expired|closed|deleted)",
            "(disabled|inactive|deactivated|deleted|expired|closed) (mailbox|account|user|recipient|e-?mail (box|address))",
            "(address|mailbox|user|person|account|recipient) no longer (exists?|valid|in use|accepts|works|receives)",
            "no longer (works|employed|with (us|the|this)|at this (address|company)|on (this )?server|valid)",
            "(not listed|isn['’]t listed|not found) in ",
            "recip(ient)?notfound|resolver\\.adr\\.(ex)?recip",
            "e-?mail account does not exist at the organization",
            "address you (entered|sent your message to|are trying to reach).{0,60}(find|found|exist|invalid|incorrect)",
            "un-?rout(e)?able (mail )?(address|domain)|all relevant mx records point to non-existent hosts",
            "(host|domain)( or domain)?( name)? (is )?(not found|unknown|does not exist|not exist)(?!, try again)",
            "unknown (host|domain)|\\bnxdomain\\b|domain .{0,60}(could ?n[o'’]t|couldn['’]t|cannot) be found|name or service not known",
            "bad destination (mailbox|e?-?mail) address|bad destination (host|system)|bad address syntax|user does not match",
            "(recipient )?address rejected: (user|unknown|undeliverable address|no such|access denied\\. as\\(|access denied \\[)",
            "5\\.4\\.1 (\\S+ )?recipient address rejected: access denied",
            "addressee unknown|return to sender|dead letter|invalid final delivery|is not a registered|not a registered|"
                    + "this user doesn|mailbox does not|rcpt .{0,60} does not exist|unknown to (this|the) (system|server)",
            // German, French, Spanish, Italian, Portuguese, Dutch
            "(empfänger|benutzer|adresse|postfach|mailadresse|e-mail-adresse)\\b.{0,60}(unbekannt|existiert nicht|nicht gefunden|"
                    + "nicht bekannt|ungültig|nicht vorhanden|deaktiviert)|kein(e)? (solche[rs]? )?(benutzer|empfänger|postfach)|"
                    + "unbekannter? (empfänger|benutzer|adresse)",
            "(adresse|destinataire|utilisateur|boîte|compte|mailbox)\\b.{0,60}(inconnue?|introuvable|n['’]existe pas|inexistante?|"
                    + "invalide|désactivée?|n['’]a pas été trouvée?)|(aucun|pas de) (utilisateur|destinataire)",
            "(usuario|destinatario|dirección|buzón|cuenta|correo)\\b.{0,60}(desconocid[oa]|no existe|no se encontró|no encontrad[oa]|"
                    + "inexistente|inválid[oa]|deshabilitad[oa])|no existe (el|la|ese|esa|este|esta) (usuario|cuenta|buzón|dirección)",
            "(utente|destinatario|indirizzo|casella)\\b.{0,60}(sconosciut[oa]|non esiste|inesistente|non trovat[oa])",
            "(usuário|destinatário|endereço|conta)\\b.{0,60}(desconhecid[oa]|não existe|inexistente|não encontrad[oa]|inválid[oa])",
            "(gebruiker|ontvanger|adres)\\b.{0,60}(onbekend|bestaat niet|niet gevonden)",
            // Russian, Ukrainian
            "(пользовател|получател|адрес|ящик|аккаунт|учетн).{0,60}(не найден|не существует|неизвест|не зарегистрирован|отключен|"
                    + "заблокирован|удал[её]н|не обнаружен)|(нет такого|такого) (пользовател|ящик|адрес)|неизвестн.{0,4} (пользовател|получател|адрес)|"
                    + "несуществующ",
            // Chinese, Japanese, Arabic
            "(用户|收件人|邮箱|邮件地址|地址|帐号|账号|帐户|账户|信箱|域名|用戶|收件者|郵箱|帳號).{0,60}(不存在|未找到|找不到|无效|無效|被禁用|已停用|已注销|错误)|"
                    + "(不存在|无此|查无此|找不到|没有该|無此).{0,6}(用户|收件人|邮箱|帐号|账号|地址|人|用戶|帳號)",
            "(ユーザー?|宛先|アドレス|メールボックス|アカウント).{0,20}(存在しません|見つかりません|不明|無効)",
            "(사용자|수신자|받는 사람|메일함|주소|계정).{0,20}(없|존재하지|찾을 수)|(존재하지 않는|없는) (사용자|수신자|메일|계정)",
            "(المستخدم|العنوان|البريد|المستلم).{0,40}(غير موجود|غير معروف|لا يوجد)");

    /** That it is full. */
    static final Pattern FULL = any(
            "(mailbox|mail ?box|inbox|account|user|recipient|quota|disk|storage|mail folder|folder)\\b.{0,60}"
                    + "(is |are |was )?(full|over[- ]?(its |the |their )?(disk |storage |mail )?(quota|limit)|exceed(s|ed|ing)? (its |the |their )?.{0,30}(quota|storage|allo|disk)|"
                    + "out of (space|storage)|too full)",
            "over ?quota|quota (is )?(exceeded|full)|(exceed(s|ed)?|out of) .{0,30}(quota|storage (space|limit|quota)|disk space)|exceeded storage",
            "(insufficient|not enough|no) (disk |storage |free |mailbox )?(space|storage|quota)|(mailbox|storage) size limit|"
                    + "mapiexceptionshutoffquota|quotaexceeded",
            "(mail ?box|inbox|account|quota)\\b.{0,40}exceed(s|ed|ing)? .{0,30}limit|full (mailbox|inbox)|mailbox full|mbox full",
            "(postfach|mailbox|speicherplatz)\\b.{0,40}(voll|überschritten|erschöpft|ausgeschöpft)|kontingent",
            "(boîte|messagerie|quota)\\b.{0,50}(pleine|saturée|dépassé|atteint)",
            "(buzón|casilla|cuota|bandeja)\\b.{0,50}(llen[oa]|excedid[oa]|superad[oa]|sin espacio)",
            "(casella|quota)\\b.{0,40}(piena|superata)|(caixa|cota|quota)\\b.{0,40}(cheia|excedida)",
            "(ящик|квот).{0,40}(переполнен|превышен|заполнен)|переполнен",
            "(邮箱|信箱|郵箱|容量|空间|配额|收件箱).{0,12}(已满|已滿|不足|超出|超过|用尽|满)",
            "(メールボックス|容量).{0,20}(いっぱい|超過|不足)");

    /** That it may go better later, whatever the code. */
    static final Pattern LATER = any(
            "grey-?list|gray-?list|too (quickly|fast|many|often)|rate (limit|that)|at a rate|throttl|try (again|later)|temporar",
            "time(d)? ?out|connection (refused|reset|lost|dropped)|no route to host|delivery time expired|message expired|"
                    + "(retry|max\\w*) .{0,30}(timeout|exceeded|time)|been in the queue too long|too long in queue|not accepting (mail|messages)");

    /** That we, our server, or what we wrote, were refused. */
    static final Pattern REFUSED = any(
            "spam|dt:spm|\\bblock(ed|ing|[- ]?list)|black[- ]?list|deny ?list|\\b(dns|r)bl\\b|"
                    + "dnsbl|sorbs|barracuda ?(central|networks)|(?<!not )(?<!isn['’]t )listed (in|at|by|on)|proofpoint\\.com|cloudmark|senderscore|talos",
            "reputation|\\bpolic(y|ies)\\b|\\bspf\\b|\\bdkim\\b|\\bdmarc\\b|unauthenticated|not authenticated|authentication (is )?required|"
                    + "authenticat\\w* (check|fail|result)|sender (policy|id)|\\bptr\\b|reverse (dns|lookup)|\\brdns\\b|helo",
            "(content|message|mail|e-?mail|attachment|connection|sender|domain|you|ip|address from|client host|network|server)\\b.{0,50}"
                    + "(rejected (by|due|for|because|as)|refused (by|due|for|because)|not allowed|prohibited|banned|suspicious|untrusted|"
                    + "not accepted|unacceptable|denied by)",
            "(message|mail|content|e-?mail) (content )?(was )?(rejected|refused|filtered|contain(s|ed))",
            "virus|malware|phish|unsolicited|suspicious|dangerous|\\bjunk\\b|\\bbulk\\b|bad reputation|content (filter|violat|restrict)|illegal (content|attachment)",
            "(message|mail|file|attachment|e-?mail|content|size|line)\\b.{0,40}(too (large|big|long)|exceed(s|ed)? .{0,40}(size|limit|maximum))|"
                    + "size (limit|exceed)|maximum (message )?size|message size",
            "relay(ing)? (access )?(denied|not (permitted|allowed))|(unable|not allowed|not permitted|denied) to relay|relaying denied|does not relay",
            "access denied|permission|not (authori[sz]ed|permitted|allowed)|unauthori[sz]ed|authori[sz]ation|restricted|resolver\\.rst\\.",
            "sender (address )?(rejected|denied|refused|verif|unknown|blocked|not)|(bad|invalid|unknown) sender|sender.{0,20}(verify|verification) failed|"
                    + "return path|mail from .{0,40}(rejected|denied)",
            "(abgelehnt|gesperrt|blockiert|verweigert|richtlinie|zu groß)|(refusé|rejeté|bloqué|interdit|trop volumineux|politique)|"
                    + "(rechazad[oa]|bloquead[oa]|denegad[oa]|demasiado grande|política)|(отклонен|заблокирован отправитель|спам|запрещен|слишком большо)|"
                    + "(垃圾|拒收|被拒|屏蔽|拦截|黑名单|反垃圾|过大|攔截)|(مرفوض|محظور)");

    /** That our own address, not the recipient's, is the one that they do not know or want. */
    static final Pattern SENDER = any(
            "(sender|from|return|originator|envelope)(['’]s)? (e-?mail )?(address|domain|host|verif)",
            "(domain of|address of) (the )?sender|sending (domain|host|server)|your (domain|host|server|ip)|mail from\\b");

    private Phrases() {}

    private static Pattern any(String... phrases) {
        return Pattern.compile(
                "(?:" + String.join("|", phrases) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
